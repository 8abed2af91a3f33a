import { primaryLanguage } from '../../src/lib/language.ts';
import type { Apart } from '../../src/model/site.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { et } from './et.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ru } from './ru.ts';
import type { Strings } from './strings.ts';

const TRANSLATIONS: ReadonlyMap<string, Strings> = new Map(
  Object.entries({ ar, de, en, es, et, fr, it, ru }),
);

/** Base language codes that have strings of their own; any other is shown in English. */
export const translatedLanguages: readonly string[] = [...TRANSLATIONS.keys()];

/** The language that the interface speaks on a page in `lang`: that one, or English. */
export function wordsLanguage(lang: string): string {
  return translatedLanguages.includes(primaryLanguage(lang)) ? lang : 'en';
}

const ENGLISH: Apart = { lang: 'en', dir: 'ltr' };

/** What the interface's words need on a page in `lang`; undefined where they are in it. */
export function wordsApart(lang: string): Apart | undefined {
  return wordsLanguage(lang) === lang ? undefined : ENGLISH;
}

/** What takes a part of such words back to the page's language; undefined where they are in it. */
export function pageAgain({ lang, dir }: Apart): Apart | undefined {
  return wordsApart(lang) && { lang, dir };
}

/** The interface in `lang` (BCP 47), else in its base language (`et-EE` → `et`), else in English. */
export function stringsFor(lang: string): Strings {
  return TRANSLATIONS.get(lang.toLowerCase()) ?? TRANSLATIONS.get(primaryLanguage(lang)) ?? en;
}
