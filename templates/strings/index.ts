import { primaryLanguage } from '../../src/lib/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { et } from './et.ts';
import { ru } from './ru.ts';
import type { Strings } from './strings.ts';

const TRANSLATIONS: ReadonlyMap<string, Strings> = new Map(Object.entries({ ar, en, et, ru }));

/** Base language codes that have strings of their own; any other is shown in English. */
export const translatedLanguages: readonly string[] = [...TRANSLATIONS.keys()];

/** The interface in `lang` (BCP 47), else in its base language (`et-EE` → `et`), else in English. */
export function stringsFor(lang: string): Strings {
  return TRANSLATIONS.get(lang.toLowerCase()) ?? TRANSLATIONS.get(primaryLanguage(lang)) ?? en;
}
