import type { Apart, Direction, TermKind } from '../model/site.ts';
import type { CardFile } from './mediaProps.ts';

/* What every page's props are made of; see `props.ts`. */

export interface Link {
  readonly href: string;
  readonly label: string;
}

export interface LanguageLink extends Link {
  readonly lang: string;
  readonly dir: Direction;
}

export interface CountedLink extends Link {
  readonly count: number;
}

export type NavKey = TermKind | 'dates' | 'search';

/** What every page shows. Nothing here depends on how many releases there are. */
export interface Frame {
  readonly lang: string;
  readonly dir: Direction;
  /** The page's own site path, percent-encoded. */
  readonly url: string;
  /** The page's own absolute URL. */
  readonly canonical: string;
  readonly site: {
    readonly title: string;
    readonly description: string;
    readonly descriptionApart?: Apart;
    /** Origin: `https://press.example.ee`. */
    readonly origin: string;
    readonly timeZone: string;
    readonly publisher?: { readonly name: string; readonly url?: string; readonly logo?: string };
    readonly licence?: { readonly name: string; readonly url?: string };
    /** The standing pages of the language, in order; absent where there is none. */
    readonly pages?: readonly Link[];
    /** What the law or the house wants at the foot of every page; absent where there is none. */
    readonly links?: readonly (Link & { readonly apart?: Apart })[];
  };
  readonly home: string;
  readonly search: string;
  readonly nav: readonly { readonly key: NavKey; readonly href: string }[];
  readonly feeds: { readonly atom: string; readonly json: string };
  /** The picture that networks show beside a link to a page without one of its own; not on every site. */
  readonly card?: CardFile;
  /** The site-wide list of corrections. */
  readonly corrections: string;
  /** What the site offers to programs. */
  readonly data: string;
  /** Description for browsers' search boxes. */
  readonly openSearch: string;
  /** This very page in each language that has it, itself included; for hreflang. Empty where the page has one language only. */
  readonly versions: readonly LanguageLink[];
  /** The language switch: the same page where it exists, else that language's home. Empty on a site of one language. */
  readonly languages: readonly LanguageLink[];
}
