const formatters = new Map<string, Intl.NumberFormat>();

/** "12,694" as `lang` writes it, with Latin digits in every language (dates and URLs have them too). */
export function formatNumber(value: number, lang: string): string {
  let formatter = formatters.get(lang);
  if (!formatter) {
    formatter = new Intl.NumberFormat(lang, { numberingSystem: 'latn' });
    formatters.set(lang, formatter);
  }
  return formatter.format(value);
}
