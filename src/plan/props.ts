import type { ChangeNote } from '../model/release.ts';
import type { Apart, Direction, TermKind } from '../model/site.ts';
import type {
  FeedProps,
  NewsSitemapProps,
  OpenSearchProps,
  RobotsProps,
  SitemapIndexProps,
  SitemapProps,
} from './feedProps.ts';
import type { CountedLink, Frame, Link } from './frame.ts';
import type { PictureFile } from './mediaProps.ts';
import type {
  OfficeTitle,
  ReleaseEmbedProps,
  ReleaseItem,
  ReleaseProps,
  ReleaseTwinProps,
} from './releaseProps.ts';
import type { SearchGuideProps, SearchProps } from './searchProps.ts';
import type { CountedType, TypeIndexProps, TypeProps, TypeYearProps } from './typeProps.ts';

export type * from './frame.ts';
export type * from './releaseProps.ts';
export type * from './shownType.ts';
export type * from './typeProps.ts';

/*
 * What templates see: plain data, every link already a URL, every vocabulary label already in the page's language.
 * All `href`s are site paths, percent-encoded (`/et/topics/nato/`), or absolute URLs where said.
 */

export interface HomeProps {
  readonly frame: Frame;
  /** Newest first, at most 20, none withdrawn. */
  readonly newest: readonly ReleaseItem[];
  /** Most used first, at most 12. */
  readonly topics: readonly CountedLink[];
  /** In the order of the types; empty where all releases are of one. */
  readonly types: readonly CountedType[];
  /** Newest first. */
  readonly years: readonly CountedLink[];
}

/** `/2021/`: its months, each with its releases (newest first). */
export interface YearProps {
  readonly frame: Frame;
  readonly year: number;
  readonly count: number;
  readonly months: readonly {
    /** 1–12 */
    readonly month: number;
    readonly href: string;
    readonly releases: readonly ReleaseItem[];
  }[];
  readonly earlier?: Link;
  readonly later?: Link;
  readonly feed: string;
}

/** `/2021/05/`: its days, each with its releases (newest first). */
export interface MonthProps {
  readonly frame: Frame;
  readonly year: number;
  readonly month: number;
  readonly count: number;
  readonly up: Link;
  readonly days: readonly {
    readonly day: string;
    readonly href: string;
    readonly releases: readonly ReleaseItem[];
  }[];
  /** The neighbouring months that have releases, labelled `YYYY-MM`. */
  readonly earlier?: Link;
  readonly later?: Link;
}

/** `/2021/05/25/` */
export interface DayProps {
  readonly frame: Frame;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly releases: readonly ReleaseItem[];
  readonly up: { readonly year: Link; readonly month: Link };
  /** The neighbouring days that have releases, labelled `YYYY-MM-DD`. */
  readonly earlier?: Link;
  readonly later?: Link;
}

/** `/topics/nato/`, `/people/kaja-kallas/` */
export interface TermProps {
  readonly frame: Frame;
  readonly kind: TermKind;
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly descriptionApart?: Apart;
  readonly sameAs: readonly string[];
  /** Of a person, newest first; absent where none is known. */
  readonly offices?: readonly OfficeProps[];
  /** Of an organisation, newest first, the one of today among them; absent where neither a former one nor a day is known. */
  readonly names?: readonly NamedSpan[];
  /** Of an organisation: what it took over from, and what took over from it; absent where nothing is known. */
  readonly predecessors?: readonly OtherOrganisation[];
  readonly successors?: readonly OtherOrganisation[];
  readonly broader: readonly Link[];
  readonly narrower: readonly CountedLink[];
  readonly count: number;
  /** Newest first, at most 20. */
  readonly newest: readonly ReleaseItem[];
  /** Newest first. */
  readonly years: readonly CountedLink[];
  readonly feed: string;
}

/** What a person was or an organisation was called, from when until when (`YYYY-MM-DD`). */
export interface NamedSpan extends OfficeTitle {
  readonly from?: string;
  readonly to?: string;
}

/** An office; one still held has no last day. */
export type OfficeProps = NamedSpan & { readonly from: string };

/** An organisation that another page names. */
export interface OtherOrganisation {
  readonly label: string;
  readonly apart?: Apart;
  /** Where it has a page in the language. */
  readonly href?: string;
}

/** `/topics/nato/2021/`: all of that year's. */
export interface TermYearProps {
  readonly frame: Frame;
  readonly kind: TermKind;
  readonly label: string;
  readonly up: Link;
  readonly year: number;
  readonly releases: readonly ReleaseItem[];
  readonly earlier?: Link;
  readonly later?: Link;
}

/** A term of an index, under its broader one. */
export interface TermNode extends CountedLink {
  /** Names that it had, the oldest first; absent where it had none. */
  readonly formerly?: readonly string[];
  readonly narrower: readonly TermNode[];
}

/** `/topics/`, `/people/`, `/organisations/`: alphabetical in the page's language. */
export interface TermIndexProps {
  readonly frame: Frame;
  readonly kind: TermKind;
  readonly terms: readonly TermNode[];
}

/** What the site offers to programs. Changes with a new year only. */
export interface DataProps {
  readonly frame: Frame;
  /** The oldest release's twins: they stay. Missing where there is none. */
  readonly example?: { readonly json: string; readonly markdown: string; readonly oEmbed?: string };
  readonly schema: string;
  /** Newest first. */
  readonly years: readonly {
    readonly year: string;
    readonly jsonLines: string;
    readonly csv: string;
    readonly ninjs: string;
  }[];
  readonly sitemap: string;
  readonly newsSitemap: string;
}

/** `/dates/`: every year and month that has releases, newest first. */
export interface DatesProps {
  readonly frame: Frame;
  readonly years: readonly (CountedLink & {
    readonly year: number;
    readonly months: readonly (CountedLink & { readonly month: number })[];
  })[];
}

/** `/about/`; its text is the body. */
export interface StandingPageProps {
  readonly frame: Frame;
  readonly title: string;
  readonly description: string;
  /** By the names that the body has for them. */
  readonly pictures: Readonly<Record<string, PictureFile>>;
}

/** A correction of a release, or its withdrawal. */
export interface CorrectionItem extends ChangeNote {
  /** True for the withdrawal, whose note is its reason; "" where it has none. */
  readonly isWithdrawal: boolean;
  /** Nobody wrote down when it was withdrawn: the date is the release's own. */
  readonly isUndated?: true;
  /** Unlike those of all others in the list. */
  readonly key: string;
  readonly release: ReleaseItem;
}

/** `/corrections/` */
export interface CorrectionsProps {
  readonly frame: Frame;
  /** Newest first, at most 20. */
  readonly newest: readonly CorrectionItem[];
  /** In which any were made, newest first; counted are corrections. */
  readonly years: readonly CountedLink[];
  readonly feed: string;
}

/** `/corrections/2021/`: all that were made in that year. */
export interface CorrectionsYearProps {
  readonly frame: Frame;
  /** Site path of `/corrections/`. */
  readonly up: string;
  readonly year: number;
  /** Newest first. */
  readonly corrections: readonly CorrectionItem[];
  readonly earlier?: Link;
  readonly later?: Link;
}

/** `/404.html`, served for any missing address. */
export interface NotFoundProps {
  readonly frame: Frame;
}

/** A stub at an old address. */
export interface RedirectProps {
  readonly lang: string;
  readonly dir: Direction;
  readonly siteTitle: string;
  /** Site path or absolute URL, as a link. */
  readonly to: string;
  /** Absolute. */
  readonly canonical: string;
}

/** Page kind → what its template gets. */
export interface PropsOf {
  home: HomeProps;
  release: ReleaseProps;
  releaseJson: ReleaseTwinProps;
  releaseMarkdown: ReleaseTwinProps;
  oEmbed: ReleaseEmbedProps;
  year: YearProps;
  month: MonthProps;
  day: DayProps;
  term: TermProps;
  termYear: TermYearProps;
  termIndex: TermIndexProps;
  type: TypeProps;
  typeYear: TypeYearProps;
  typeIndex: TypeIndexProps;
  dates: DatesProps;
  data: DataProps;
  standingPage: StandingPageProps;
  corrections: CorrectionsProps;
  correctionsYear: CorrectionsYearProps;
  search: SearchProps;
  searchGuide: SearchGuideProps;
  openSearch: OpenSearchProps;
  notFound: NotFoundProps;
  redirect: RedirectProps;
  atomFeed: FeedProps;
  jsonFeed: FeedProps;
  sitemapIndex: SitemapIndexProps;
  sitemap: SitemapProps;
  newsSitemap: NewsSitemapProps;
  robots: RobotsProps;
}

export type PageKind = keyof PropsOf;

/** Turns props, and for a release or a standing page its markdown body, into the text of one file. Pure. */
export type Renderer<Props> = (props: Props, body: string) => string;

export type Renderers = { readonly [Kind in PageKind]: Renderer<PropsOf[Kind]> };
