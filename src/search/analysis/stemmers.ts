import { type StemmedLanguage, stemmedLanguage } from '../../model/wordForms.ts';
import type { Stemmer } from './libraryStemmer.ts';

/** What is known of a language's words. */
export interface WordForms {
  readonly stem: Stemmer;
  /** The letters that are typed besides where a keyboard has not the one that is meant: Aerzte for Ärzte. */
  readonly typed?: RegExp;
  /** Folded words that lose their vowel, and are said as a part of the word behind an apostrophe. Others are of a name: Sant’Anna. */
  readonly elided?: RegExp;
  /** A number as the words that it is where spaces part its thousands; undefined for any other word. */
  readonly thousands?: (form: string) => readonly string[] | undefined;
}

/**
 * Each is a module of its own, so that a page loads its language and no other. Estonian, Russian and Arabic are ours,
 * English is Porter 2 and a list, the others are Snowball's. Bulgarian has none: the library's assigns to letters of a string,
 * which throws in a module.
 */
const STEMMERS: Readonly<Record<StemmedLanguage, () => Promise<WordForms>>> = {
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

/** What is known of a language's words, by its primary subtag (`et`); in a language without, a word is its own stem. */
export async function loadWordForms(language: string): Promise<WordForms> {
  const stemmed = stemmedLanguage(language);
  return stemmed ? STEMMERS[stemmed]() : { stem: (form) => [form] };
}
