const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** The writing direction of a BCP 47 language, by its script subtag or its language's usual script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [base = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4);
  if (script !== undefined) return ['arab', 'hebr', 'syrc', 'thaa', 'nkoo'].includes(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(base) ? 'rtl' : 'ltr';
}
