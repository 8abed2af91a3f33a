/** `text` with its first letter in upper case, by the rules of `lang`: month names are lower case in many languages. */
export function capitalize(text: string, lang: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
