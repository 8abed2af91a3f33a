import type { NoteLabels } from '../../src/lib/noteMarkup.ts';
import type { QuoteWords, SpeechWords } from '../../src/model/quotable.ts';
import type { SPEECH_TEXTS } from '../../src/model/release.ts';
import type { BuiltInType } from '../../src/model/releaseType.ts';
import type { MediaLink } from '../../src/plan/mediaProps.ts';
import type { NavKey } from '../../src/plan/props.ts';
import type { SearchPageStrings } from './searchPageStrings.ts';

/** Every word of the interface in one language. Dates and numbers come formatted; counts choose their plural. */
export interface Strings {
  readonly skipToContent: string;
  /** Accessible names of landmarks. */
  readonly landmarks: { readonly menu: string; readonly languages: string; readonly path: string };
  readonly home: string;
  readonly nav: Readonly<Record<NavKey, string>>;
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly button: string;
    readonly page: SearchPageStrings;
  };
  /** Of types that every site has, unless the site names them. */
  readonly types: Readonly<Record<BuiltInType, string>>;
  /** Of the lists of types; `names` are plural. */
  readonly kinds: { readonly title: string; readonly names: Readonly<Record<BuiltInType, string>> };
  readonly media: Readonly<Record<MediaLink['type'], string>>;
  readonly lists: {
    readonly latest: string;
    readonly browse: string;
    readonly allOf: Readonly<Record<Exclude<NavKey, 'search'>, string>>;
    readonly byYear: string;
    readonly count: (releases: number) => string;
    readonly none: string;
    readonly earlier: string;
    readonly later: string;
    readonly withdrawn: string;
    /** A topic's year: `NATO, 2021`. */
    readonly inYear: (label: string, year: number) => string;
    /** Below a list of the newest: where it goes on. */
    readonly allOfYear: (year: string) => string;
    /** A link to the search, among the releases of a list. */
    readonly searchThese: string;
  };
  readonly terms: {
    readonly broader: string;
    readonly narrower: string;
    readonly sameAs: string;
    /** Before so many organisations from which one took over, and which took over from it. */
    readonly predecessors: (count: number) => string;
    readonly successors: (count: number) => string;
  };
  readonly feeds: { readonly follow: string; readonly atom: string; readonly json: string };
  readonly release: {
    readonly published: string;
    readonly updated: string;
    readonly publisher: string;
    readonly reference: string;
    readonly alsoIn: string;
    readonly media: string;
    readonly documents: string;
    readonly contacts: string;
    /** Before who answers today in place of a contact. */
    readonly contactToday: string;
    /** Of a government no longer in office. */
    readonly government: (name: string) => string;
    readonly related: string;
    readonly previous: string;
    readonly next: string;
    readonly neighbours: string;
    /** Of a long text: over the list of its headings. */
    readonly contents: string;
    /** Accessible name of a table's scrolling box. */
    readonly table: string;
    /** Accessible name of the link to one passage of the body. */
    readonly passage: string;
    readonly permalink: string;
    readonly formats: string;
    readonly source: string;
    readonly credit: (name: string) => string;
    /** Before its format and size. */
    readonly originalPicture: string;
    /** Where a link leads: a host name. */
    readonly onHost: (host: string) => string;
  };
  /** Accessible names of footnotes. */
  readonly notes: NoteLabels;
  readonly pressKit: {
    readonly title: string;
    readonly pictures: (count: number) => string;
    /** Words of its captions file. */
    readonly caption: string;
    readonly alt: string;
    /** Of what the site publishes; a photographer's terms may be others. */
    readonly licence: string;
  };
  readonly cite: {
    readonly title: string;
    /** Before the downloads. */
    readonly managers: string;
    /** Label of the HTML of a quotation. */
    readonly embed: string;
  };
  /** Of the script that copies quotations. */
  readonly quote: QuoteWords & { readonly speech: SpeechWords };
  /** Labels of who spoke, when, and what the text is of what was said. */
  readonly speech: {
    readonly speaker: string;
    readonly delivered: string;
    readonly text: string;
    readonly texts: Readonly<Record<(typeof SPEECH_TEXTS)[number], string>>;
  };
  /** Of what was changed and is no correction; `see` leads to it. */
  readonly updates: { readonly title: string; readonly see: string };
  readonly corrections: {
    readonly title: string;
    /** Under the title of the list of all corrections. */
    readonly lead: string;
    readonly none: string;
    readonly notice: (day: string) => string;
    /** Of the version that this one was translated from; a link to it follows. */
    readonly behind: (moment: string) => string;
    readonly see: string;
  };
  /** What the site offers to programs. */
  readonly data: {
    readonly title: string;
    readonly lead: string;
    readonly release: string;
    readonly twins: string;
    /** A link to it follows. */
    readonly example: string;
    readonly years: string;
    readonly formats: string;
    readonly feeds: string;
    readonly ownFeeds: string;
    readonly crawlers: string;
    readonly sitemap: string;
    readonly newsSitemap: string;
    readonly promise: string;
    readonly promised: string;
  };
  readonly withdrawal: {
    readonly title: string;
    readonly on: (day: string) => string;
    readonly record: string;
    readonly replacement: string;
  };
  readonly footer: { readonly publishedBy: string; readonly licence: string };
  readonly notFound: {
    readonly title: string;
    readonly text: string;
    readonly hints: string;
    readonly search: string;
    readonly browse: string;
    readonly home: string;
  };
  readonly moved: { readonly title: string; readonly text: string };
}
