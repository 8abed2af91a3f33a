import type { SearchGuide } from '../model/searchGuide.ts';
import type { Excerpt } from '../search/excerpt.ts';
import type { Hit, NamedSearch, SearchProgress, SearchRequest, ShorterQuery } from '../search/request.ts';

/* What the page and its worker say to each other. All of it can be cloned. */

/** Language → site path of its guide. */
export type Guides = Readonly<Record<string, string>>;

/** Where the page says that its guide and its list of shards are, as they were when it was made; a version is in each. */
export interface FirstFiles {
  readonly guide: string;
  readonly shards: string;
}

/** What a worker is started with, as the JSON text of its name: it need not wait for a page that is busy being drawn. */
export interface SearchStart {
  /** The page's. */
  readonly lang: string;
  readonly guides: Guides;
  readonly first: FirstFiles;
  /** What the page's address asks for, if anything: begun before the page asks. */
  readonly request?: SearchRequest;
}

/** Results on a page of them, and those that fill a screen and are shown before the rest: each may need a file of titles. */
export const PAGE_SIZE = 20;
export const SCREENFUL = 6;

/** First results of a search, and how far it has come with them. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly progress: SearchProgress;
}

/** What comes with the first results of what the page's address asks for, before the page asks: the excerpt of the first of them. */
export interface FirstExcerpt {
  readonly href: string;
  readonly request: SearchRequest;
  readonly excerpt: Excerpt;
}

/** Asks for the first `wanted` results; a `search` that is new starts with its `request`. */
interface AskForHits {
  readonly search: number;
  readonly request: SearchRequest;
  readonly wanted: number;
}

/** Name of a call → what it asks and what it answers. */
export interface SearchCalls {
  /** The guide of a language, which its search needs as well. */
  guide: { readonly asks: { readonly lang: string }; readonly answers: SearchGuide };
  /** See `SearchSession`. */
  glimpse: { readonly asks: AskForHits; readonly answers: Answer };
  reach: { readonly asks: AskForHits; readonly answers: Answer };
  /** Searches all of the archive. */
  finish: {
    readonly asks: { readonly search: number; readonly request: SearchRequest };
    readonly answers: SearchProgress;
  };
  /** The place in a release that a search is about. */
  excerpt: {
    readonly asks: { readonly href: string; readonly query: string; readonly lang: string };
    readonly answers: Excerpt;
  };
  /** What a query that finds little may mean. */
  meant: {
    readonly asks: { readonly request: SearchRequest; readonly found: number };
    readonly answers: string | undefined;
  };
  /** The query of a search that finds nothing, with words left out. */
  shorter: { readonly asks: { readonly request: SearchRequest }; readonly answers: readonly ShorterQuery[] };
  /** The terms that the words of a search name. */
  named: { readonly asks: { readonly request: SearchRequest }; readonly answers: readonly NamedSearch[] };
  /** Forgets what is known of the site's search: perhaps it was built anew. */
  renew: { readonly asks: { readonly lang: string }; readonly answers: undefined };
}

export type CallName = keyof SearchCalls;

/** A call on its way to the worker. */
export type SearchCall = {
  [Name in CallName]: { readonly id: number; readonly name: Name; readonly asks: SearchCalls[Name]['asks'] };
}[CallName];

/**
 * What comes back: the answer to a call, why there is none (`isOutdated`: this worker is of another
 * version than the index, and no search of its can succeed), how far a search has come meanwhile, or an excerpt unasked.
 */
export type SearchReply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string; readonly isOutdated: boolean }
  | { readonly search: number; readonly progress: SearchProgress }
  | { readonly first: FirstExcerpt };

/** One end of the line between page and worker: a `Worker`, a worker's own scope, or a `MessagePort`. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
