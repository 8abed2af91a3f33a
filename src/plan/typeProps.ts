import type { Apart } from '../model/site.ts';
import type { CountedLink, Frame, Link } from './frame.ts';
import type { ReleaseItem } from './releaseProps.ts';
import type { ShownType } from './shownType.ts';

/** A type's page, and its name for several. */
export interface TypeLink {
  readonly type: ShownType;
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
  /** Named as several. */
  readonly type: ShownType;
  readonly description?: string;
  readonly descriptionApart?: Apart;
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
  /** Named as several. */
  readonly type: ShownType;
  /** Site path of `/types/`. */
  readonly index: string;
  /** Site path of `/types/speech/`. */
  readonly up: string;
  readonly year: number;
  readonly releases: readonly ReleaseItem[];
  readonly earlier?: Link;
  readonly later?: Link;
}
