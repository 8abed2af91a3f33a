import type { SearchGuide } from '../model/searchGuide.ts';
import type { TermKind } from '../model/site.ts';
import type { Sought } from './sought.ts';

/*
 * What a reader asks and what comes back: the search page, the terminal and the tests all speak in these.
 */

/** The vocabularies of results that a reader may narrow by, and the year of the release. */
export const FILTERS = ['topics', 'people', 'organisations', 'types', 'years'] as const;
export type FilterName = (typeof FILTERS)[number];

/** One search in one language. */
export interface SearchRequest {
  /** As typed; see the query language in the README beside this file. */
  readonly query: string;
  readonly lang: string;
  /** Keys. Within one filter a release needs any of them, of all filters that name some it needs each; a topic holds its narrower ones. */
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
  /** First and last day, `YYYY-MM-DD` in the site's zone, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly order: 'newest' | 'best';
  /** Withdrawn releases too. */
  readonly withdrawn: boolean;
}

/** A release that was found. */
export interface Hit {
  /** Site path, percent-encoded; its `index.json` is beside it. */
  readonly href: string;
  readonly title: string;
  /** ISO 8601 with the site's offset, or `YYYY-MM-DD` where only the day is known. */
  readonly date: string;
  readonly type: string;
  readonly withdrawn: boolean;
}

/** Whole calendar years or months that are searched as one: first and last day, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** How far a search has come. */
export interface SearchProgress {
  /** Results in what was searched so far. */
  readonly found: number;
  /** Withdrawn releases in it that match in all else: among the results where the request wants them, left out where not. */
  readonly withdrawn: number;
  /** True when all of the archive that could hold a result was searched, so `found` and `withdrawn` are final. */
  readonly complete: boolean;
  /** Every release dated on or after this day was searched: `YYYY-MM-DD`. */
  readonly searchedBackTo?: string;
  /** Parts of the archive searched, and all that may have to be. */
  readonly shards: { readonly done: number; readonly all: number };
  /** Periods that could not be searched, newest first. */
  readonly failed: readonly Period[];
  /** Parts of the query that were sought as words, as they were typed. */
  readonly asWords: readonly AsWords[];
  /** So many words of the query were searched by, from its beginning on, where it has more of them. */
  readonly onlyWords?: number;
  /**
   * Filter → key → results that have it; each filter is counted as if it named no key itself. Of all that is found once
   * `reach` or `finish` has come to its end. Topics, people and organisations are missing where the guide cannot be had.
   */
  readonly counts: Readonly<Partial<Record<FilterName, ReadonlyMap<string, number>>>>;
}

/** What was to name a day and names none, `before:soon`, or a term that there is not, `topic:nothing`. */
export interface AsWords {
  readonly part: string;
  readonly lacks: 'day' | 'name';
}

/** A search under way. Newest first it opens older shards only when `reach` asks for more than the newer ones hold. */
export interface SearchSession {
  /**
   * The first results in order, at most `most`, as soon as there is any: newest first what the newest shard that has one
   * holds, best match when all are searched. More of them only follow. They need not be counted yet, which takes longer.
   */
  glimpse(most: number): Promise<readonly Hit[]>;
  /** Searches on until `wanted` results are known or nothing is left, gives the first `wanted` in order, and counts what was found. */
  reach(wanted: number): Promise<readonly Hit[]>;
  /** Searches all of it, for final counts. */
  finish(): Promise<void>;
  progress(): SearchProgress;
}

/** A search that finds no more than this may have a word spelt wrong: `didYouMean` is worth asking. */
export const LITTLE = 2;

/** A query with some words left out. */
export interface ShorterQuery {
  readonly query: string;
  /** The words that are left out, as they are written. */
  readonly without: readonly string[];
  /** Results in all. */
  readonly found: number;
}

/** A term whose name stands in a query. */
export interface NamedSearch {
  readonly kind: TermKind;
  readonly key: string;
  readonly label: string;
  /** The name that it had, where that is what stands there. */
  readonly formerly?: string;
  /** What takes the term for a filter, in place of the words that are its name. */
  readonly request: SearchRequest;
  /** Releases that it finds: at least so many unless `isFinal`. */
  readonly found: number;
  readonly isFinal: boolean;
}

/** The search of one language of a site. */
export interface SearchEngine {
  /** `onProgress` is called after each shard. */
  start(request: SearchRequest, onProgress?: (progress: SearchProgress) => void): SearchSession;
  /** For a request that finds `found` results only: its query with the archive's own words nearest to it, which finds more, or undefined. */
  didYouMean(request: SearchRequest, found: number): Promise<string | undefined>;
  /** What a query looks for in a text. Rejects where it names terms and the guide cannot be had. */
  sought(query: string): Promise<Sought>;
  /** For a request that finds nothing: its query with as few words left out as give results, likeliest first. Other filters hold. */
  shorten(request: SearchRequest): Promise<readonly ShorterQuery[]>;
  /** The terms that the words of a request name; see "A name as words" in the README. Rejects where the guide cannot be had. */
  named(request: SearchRequest): Promise<readonly NamedSearch[]>;
}

/** Gets a file of the published site by its site path. Rejects when it cannot be had. */
export type FetchFile = (path: string) => Promise<Uint8Array>;

/** Unpacks raw deflate (RFC 1951): `DecompressionStream('deflate-raw')` in a browser, `inflateRaw` in Node. */
export type Inflate = (bytes: Uint8Array) => Promise<Uint8Array>;

/**
 * What `createEngine` makes a language's engine of. Files have a digest in their path, so a browser may keep them for
 * ever, but for `/search/<lang>/shards.bin`, which an engine fetches once: an engine made anew after a failure sees a
 * site that was built anew.
 */
export interface EngineSetup {
  readonly lang: string;
  readonly fetch: FetchFile;
  readonly inflate: Inflate;
  /**
   * The language's vocabularies: called by a search that names terms, or counts what it finds; each of them may call.
   * Where it rejects, a search that names terms fails, and another does without their counts.
   */
  readonly guide: () => Promise<SearchGuide>;
}
