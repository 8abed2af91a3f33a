import { formatNumber } from './formatNumber.ts';

/** What to say for each plural category of a language (CLDR); `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Says a count in `lang`: `plural('en', {one: '# release', other: '# releases'})(2)` is "2 releases". */
export function plural(lang: string, forms: PluralForms): (count: number) => string {
  const rules = new Intl.PluralRules(lang);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace('#', formatNumber(count, lang));
}
