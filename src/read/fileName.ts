import { toSlug } from '../lib/slug.ts';
import type { Language } from '../model/site.ts';

/** What the name of a release's file says: `2021-05-25-nato-summit.et.md`. */
export interface FileName {
  /** `2021-05-25-nato-summit`, NFC: shared by the release's language versions. */
  readonly id: string;
  readonly lang: string;
  /** `2021-05-25`, unless the name begins otherwise. */
  readonly day: string | undefined;
  /** May be "" for a name without a letter or digit after its date. */
  readonly slug: string;
  /** A suffix that looks like a language but is none of the site's. */
  readonly unknownLanguage: string | undefined;
}

/** Takes the base name of a release's file apart. */
export function parseFileName(name: string, languages: readonly [Language, ...Language[]]): FileName {
  const stem = name.normalize('NFC').replace(/\.md$/i, '');
  const suffix = /\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/i.exec(stem)?.[1];
  const language = languages.find(({ code }) => code.toLowerCase() === suffix?.toLowerCase());
  const id = language ? stem.slice(0, -(language.code.length + 1)) : stem;
  const dated = /^(\d{4}-\d{2}-\d{2})(?:-(.*))?$/su.exec(id);
  return {
    id,
    lang: (language ?? languages[0]).code,
    day: dated?.[1],
    slug: toSlug(dated ? (dated[2] ?? '') : id),
    unknownLanguage: suffix !== undefined && language === undefined ? suffix : undefined,
  };
}
