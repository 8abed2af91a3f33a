import type { PluralForms } from '../lib/plural.ts';
import type { TermKind } from './site.ts';

/** What can be searched by; the filters' names in the plural, as headings. */
export type FilterLabels = Readonly<
  Record<'topics' | 'people' | 'organisations' | 'types' | 'years', string>
>;

/** The words that the script of the search page says; the page carries them as JSON, so they have one source. */
export interface SearchWords {
  /** What language they are in: English where the page's own has no translation. */
  readonly lang: string;
  /** `# results.` */
  readonly found: PluralForms;
  /** `# results so far.` */
  readonly foundSoFar: PluralForms;
  readonly searching: string;
  /** Nothing has been asked yet. */
  readonly prompt: string;
  readonly none: string;
  /** What to try when there is no result. */
  readonly noneAdvice: string;
  /** `Show # withdrawn releases that match`: a link, where they are all that does. */
  readonly showWithdrawn: PluralForms;
  /** `Searched back to {month}.` */
  readonly searchedBackTo: string;
  /** Accessible name of the list of filters that are in use. */
  readonly active: string;
  /** Accessible name of the suggestions under the box. */
  readonly suggestions: string;
  /** `Did you mean {query}?` */
  readonly didYouMean: string;
  /** `“{text}”`: what a reader typed, as it is quoted. */
  readonly quoted: string;
  /** `Without {words}`: the query with these words, quoted, left out. */
  readonly without: string;
  /** `formerly {name}`: another name of what is suggested, by which it was found. */
  readonly formerly: string;
  /** `Search for {query}`, quoted: the last of the suggestions. */
  readonly searchFor: string;
  /** `Only releases of {year}` */
  readonly onlyYear: string;
  /** `Releases of {period}`: a day or a month. */
  readonly releasesOf: string;
  /** `Releases of the organisation {name}`, quoted: what is filed under a term. */
  readonly releasesOfTerm: Readonly<Record<TermKind, string>>;
  /** The search's own files could not be loaded. */
  readonly failed: string;
  /** `“{part}” was searched as words`, since it names no day. */
  readonly asWords: string;
  /** `“{part}” was searched as words`, since no term has that name. */
  readonly noSuchName: string;
  /** `Searched by the first {count} words only`, of a query that has more. */
  readonly onlyWords: string;
  /** `The releases of {periods} could not be searched.` */
  readonly partFailed: string;
  /** The guide, which names the filters and counts them, could not be loaded. */
  readonly filtersFailed: string;
  /** The text of one result could not be loaded. */
  readonly textFailed: string;
  readonly withdrawn: string;
  /** See `dayForms`: how days are written among these words, and in lists, which are in the page's language. */
  readonly days: readonly string[];
  readonly listDays: readonly string[];
  /** `Show # more` values of a filter. */
  readonly showMore: PluralForms;
  /** `Remove the filter: {filter}` */
  readonly remove: string;
  /** `from {day}` and `to {day}`, as a filter. */
  readonly from: string;
  readonly to: string;
  /** The filter that lets withdrawn releases in. */
  readonly withWithdrawn: string;
  /** `{term}: Atom feed` */
  readonly feed: string;
  /** One of a filter's values, before it: `Topic`. */
  readonly filters: FilterLabels;
  /** What a suggestion is: a release. */
  readonly release: string;
  /** Key of a release type → its name. */
  readonly types: Readonly<Record<string, string>>;
  /** The language of such a name (BCP 47), where it is not that of these words: the site has names of its own. */
  readonly typesIn?: Readonly<Record<string, string>>;
}
