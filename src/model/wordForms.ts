import { primaryLanguage } from '../lib/language.ts';

/** Primary subtags of the languages whose word forms the search knows; `no` is both kinds of Norwegian. */
export const STEMMED_LANGUAGES = [
  'ar',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'hu',
  'it',
  'lt',
  'nl',
  'no',
  'pt',
  'ro',
  'ru',
  'sv',
  'tr',
] as const;

export type StemmedLanguage = (typeof STEMMED_LANGUAGES)[number];

/** The language whose word forms a BCP 47 code asks for: `nb-NO` → `no`; undefined where the search knows none. */
export function stemmedLanguage(code: string): StemmedLanguage | undefined {
  const language = primaryLanguage(code);
  const name = language === 'nb' || language === 'nn' ? 'no' : language;
  return STEMMED_LANGUAGES.find((known) => known === name);
}

/** Site path of the script that knows them. */
export function wordFormsPath(language: StemmedLanguage): string {
  return `/assets/search-${language}.js`;
}
