import type { Archive } from '../archive/archive.ts';
import type { PassageIds } from '../markdown/passageIds.ts';
import type { Problem } from '../model/problem.ts';
import type { RefusedRelease, Release } from '../model/release.ts';
import type { BuiltInType } from '../model/releaseType.ts';
import type { Site } from '../model/site.ts';
import type { RefusedPage, StandingPage } from '../model/standingPage.ts';

/** A problem whose place may still be a key: the reader of files turns that into line and column. */
export interface Finding extends Pick<Problem, 'severity' | 'code' | 'message' | 'hint' | 'file'> {
  readonly at: readonly (string | number)[] | { readonly line: number; readonly column: number };
}

/** What a build makes of an archive, for rules that ask what answers where. */
export interface Made {
  readonly archive: Archive;
  /** Outputs of all that the build will make, but redirect stubs: pages, press kits, yearly files, search, scripts. */
  readonly pages: ReadonlySet<string>;
  /** Every file that is copied, and its original, for people. */
  readonly files: readonly { readonly output: string; readonly from: string }[];
}

/** What a release or a standing page says of when it is published. */
export type HeldBack = Pick<Release, 'draft' | 'embargo'>;

/** What rules look at. */
export interface CheckContext extends Made {
  readonly site: Site;
  /** All that were read, published or held back: a fault in an embargoed one must not wait for its day. */
  readonly releases: readonly Release[];
  /** What those name that have an error of their own: they are in no archive, but what they name can be looked for. */
  readonly refused: readonly RefusedRelease[];
  /** All standing pages that were read, published or drafts, and those that have an error of their own. */
  readonly standing: readonly StandingPage[];
  readonly refusedPages: readonly RefusedPage[];
  /**
   * What a build will make once a release that is held back is out, with all that comes out before or with it; of a
   * draft, with all drafts. Takes a plan for each moment, and keeps the last one's: ask in the order of moments.
   */
  madeWith(release: HeldBack): Made;
  /** The ids of the passages of a release or a standing page. */
  passagesOf(source: Pick<Release, 'file' | 'digest'>): PassageIds;
  /** The interface's word for one release of a type that every site has, or for several of it. */
  typeWord(type: BuiltInType, lang: string, many: boolean): string;
  /** Files that reading found errors in: what they would have brought is not known, and not missed. */
  readonly unread: ReadonlySet<string>;
  /** Files of drafts, of which reading may have found errors in some; none where drafts are published. */
  readonly drafts: ReadonlySet<string>;
  /** The site's disk takes names that differ only in capitals for one. */
  readonly ignoresCase: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One thing that must hold between files. */
export type Rule = (context: CheckContext) => Iterable<Finding>;

export const SITE_FILE = 'content/site.yaml';
export const CONTACTS_FILE = 'content/contacts.yaml';
export const TYPES_FILE = 'content/types.yaml';

/** An error at a key or a place of a file. */
export function error(code: string, file: string, at: Finding['at'], message: string, hint = ''): Finding {
  return { severity: 'error', code, message, hint, file, at };
}
