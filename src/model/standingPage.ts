import type { Attachment, LocalLink } from './release.ts';

/** A page in markdown that belongs to no day, in one language: About, Accreditation. */
export interface StandingPage {
  /** What its address ends in, shared by its language versions. */
  readonly slug: string;
  readonly lang: string;
  /** Relative to the site root, with `/`. */
  readonly file: string;
  readonly title: string;
  /** Where it stands among the others, the lowest first; without one, where its other versions do, else last. */
  readonly order?: number;
  /** What search engines show: as it is stated, else the first paragraph. */
  readonly description: string;
  readonly draft: boolean;
  readonly attachments: readonly Attachment[];
  readonly links: readonly LocalLink[];
  /** Of the whole file: equal digest, equal page. */
  readonly digest: string;
  /** Digest of all else above but the links. */
  readonly facts: string;
}

/** A page that an error keeps from being built, as far as its file's name tells of it. */
export type RefusedPage = Pick<StandingPage, 'slug' | 'lang' | 'file'>;
