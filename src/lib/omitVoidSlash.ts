const VOID_TAG =
  /<((?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/>/g;

/**
 * HTML with `<br/>` written `<br>`: the slash of a void element means nothing in HTML (section 13.1.2.1).
 * Expects serialised HTML, in which `<` in text and `"` in attributes are escaped.
 */
export function omitVoidSlash(html: string): string {
  return html.replace(VOID_TAG, '<$1>');
}
