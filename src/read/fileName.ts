import { LANGUAGE_CODE } from '../lib/language.ts';
import { toSlug } from '../lib/slug.ts';
import type { Language } from '../model/site.ts';

/** What the name of a release's file says: `2021-05-25-nato-summit.et.md`. */
export interface FileName {
  /** `2021-05-25-nato-summit`, NFC: shared by the release's language versions. */
  readonly id: string;
  /** The same as the file spells it, which may be in NFD. */
  readonly spelling: string;
  readonly lang: string;
  /** `2021-05-25`, unless the name begins otherwise. */
  readonly day: string | undefined;
  /** It begins with what is most likely a day too, but written otherwise: `6.4.2026-summit`. */
  readonly misspeltDay: boolean;
  /** May be "" for a name without a letter or digit after its date. */
  readonly slug: string;
  /** A suffix that looks like a language but is none of the site's. */
  readonly unknownLanguage: string | undefined;
}

/** How a release's file name ends: `.md`, or a language before it. */
const ENDING = new RegExp(`(?:\\.(${LANGUAGE_CODE}))?\\.md$`, 'i');

/** A file's name, NFC, without ending and what looks like a language: what versions of a release and its folder share. */
export function stemOf(name: string): string {
  return name.normalize('NFC').replace(ENDING, '');
}

/** The year first, the year last, or without anything between the parts. */
const MISSPELT_DAY =
  /^(?:[12]\d{3}[._-](?:0?[1-9]|1[0-2])[._-](?:0?[1-9]|[12]\d|3[01])|\d{1,2}[._-]\d{1,2}[._-][12]\d{3}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)/;

/** Takes the base name of a release's file apart. */
export function parseFileName(name: string, languages: readonly [Language, ...Language[]]): FileName {
  const stem = name.replace(/\.md$/i, '');
  const suffix = ENDING.exec(name)?.[1];
  const language = languages.find(({ code }) => code.toLowerCase() === suffix?.toLowerCase());
  const spelling = language ? stem.slice(0, -(language.code.length + 1)) : stem;
  const id = spelling.normalize('NFC');
  const dated = /^(\d{4}-\d{2}-\d{2})(?:-(.*))?$/su.exec(id);
  return {
    id,
    spelling,
    lang: (language ?? languages[0]).code,
    day: dated?.[1],
    misspeltDay: dated === null && MISSPELT_DAY.test(id),
    slug: toSlug(dated ? (dated[2] ?? '') : id),
    unknownLanguage: suffix !== undefined && language === undefined ? suffix : undefined,
  };
}

/** Why a file of that name is in no language of the site; undefined where it is in one. */
export function languageFault({ unknownLanguage }: FileName) {
  if (unknownLanguage === undefined) return undefined;
  return {
    code: 'language-unknown',
    message: `"${unknownLanguage}" is not a language of this site`,
    hint: `Add it to the languages of site.yaml, or write "-" for the dot.`,
  };
}
