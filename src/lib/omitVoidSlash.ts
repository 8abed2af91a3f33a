const VOID_TAG =
  /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*\s*$/;

/**
 * HTML with `<br/>` written `<br>`: the slash of a void element means nothing in HTML (section 13.1.2.1).
 * Expects serialised HTML, in which `<` and, in attributes, `"` are escaped.
 */
export function omitVoidSlash(html: string): string {
  const parts: string[] = [];
  let from = 0;
  // From slash to slash: to try each tag of a page takes three times as long.
  for (let slash = html.indexOf('/>'); slash >= 0; slash = html.indexOf('/>', slash + 2)) {
    const tag = html.slice(html.lastIndexOf('<', slash), slash);
    if (!VOID_TAG.test(tag)) continue;
    parts.push(html.slice(from, slash).trimEnd());
    from = slash + 1;
  }
  return parts.join('') + html.slice(from);
}
