import type { ReleaseType } from '../model/release.ts';
import type { CountedLink, Frame, Link } from './frame.ts';
import type { ReleaseItem } from './releaseProps.ts';

/** A type's page; its name is the template's, in the page's language. */
export interface TypeLink {
  readonly type: ReleaseType;
  readonly href: string;
}

/** The same with the number of its releases. */
export interface CountedType extends TypeLink {
  readonly count: number;
}

/** `/types/` */
export interface TypeIndexProps {
  readonly frame: Frame;
  readonly types: readonly CountedType[];
}

/** `/types/speech/` */
export interface TypeProps {
  readonly frame: Frame;
  readonly type: ReleaseType;
  /** Site path of `/types/`. */
  readonly index: string;
  readonly count: number;
  /** Newest first, at most 20. */
  readonly newest: readonly ReleaseItem[];
  /** Newest first. */
  readonly years: readonly CountedLink[];
  /** Site path of its Atom feed. */
  readonly feed: string;
}

/** `/types/speech/2021/`: all of that year's. */
export interface TypeYearProps {
  readonly frame: Frame;
  readonly type: ReleaseType;
  /** Site path of `/types/`. */
  readonly index: string;
  /** Site path of `/types/speech/`. */
  readonly up: string;
  readonly year: number;
  readonly releases: readonly ReleaseItem[];
  readonly earlier?: Link;
  readonly later?: Link;
}
