import { type StemmedLanguage, stemmedLanguage } from '../../model/wordForms.ts';
import type { Stemmer } from './libraryStemmer.ts';

/**
 * Each is a module of its own, so that a page loads its language and no other. Estonian, Russian and Arabic are ours,
 * English is Porter 2 and a list, the others are Snowball's. Bulgarian has none: the library's assigns to letters of a string,
 * which throws in a module.
 */
const STEMMERS: Readonly<Record<StemmedLanguage, () => Promise<{ readonly stem: Stemmer }>>> = {
  ar: () => import('./stemmers/ar.ts'),
  da: () => import('./stemmers/da.ts'),
  de: () => import('./stemmers/de.ts'),
  el: () => import('./stemmers/el.ts'),
  en: () => import('./stemmers/en.ts'),
  es: () => import('./stemmers/es.ts'),
  et: () => import('./stemmers/et.ts'),
  fi: () => import('./stemmers/fi.ts'),
  fr: () => import('./stemmers/fr.ts'),
  hu: () => import('./stemmers/hu.ts'),
  it: () => import('./stemmers/it.ts'),
  lt: () => import('./stemmers/lt.ts'),
  nl: () => import('./stemmers/nl.ts'),
  no: () => import('./stemmers/no.ts'),
  pt: () => import('./stemmers/pt.ts'),
  ro: () => import('./stemmers/ro.ts'),
  ru: () => import('./stemmers/ru.ts'),
  sv: () => import('./stemmers/sv.ts'),
  tr: () => import('./stemmers/tr.ts'),
};

/** The stemmer of a language by its primary subtag (`et`); for a language without one, a word is its own stem. */
export async function loadStemmer(language: string): Promise<Stemmer> {
  const stemmed = stemmedLanguage(language);
  return stemmed ? (await STEMMERS[stemmed]()).stem : (form) => [form];
}
