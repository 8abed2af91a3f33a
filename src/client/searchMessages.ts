import type { SearchGuide } from '../model/searchGuide.ts';
import type { Excerpt } from '../search/excerpt.ts';
import type { Hit, SearchProgress, SearchRequest } from '../search/request.ts';

/* What the page and its worker say to each other. All of it can be cloned. */

/** Language → site path of its guide. */
export type Guides = Readonly<Record<string, string>>;

/** What a search reads first, had by the page while its worker was still on its way. */
export interface FirstFiles {
  readonly lang: string;
  readonly guide: SearchGuide;
  /** The file of the language's list of shards, as it came. */
  readonly shards: Uint8Array;
}

/** Name of a call → what it asks and what it answers. */
export interface SearchCalls {
  /** Said first, once. */
  begin: {
    readonly asks: { readonly guides: Guides; readonly first: FirstFiles | undefined };
    readonly answers: undefined;
  };
  /** The guide of a language, which its search needs as well. */
  guide: { readonly asks: { readonly lang: string }; readonly answers: SearchGuide };
  /** Of a search the first `wanted` results, or those known when there are `enough`; a `search` that is new starts with its `request`. */
  reach: {
    readonly asks: {
      readonly search: number;
      readonly request: SearchRequest;
      readonly wanted: number;
      readonly enough: number;
    };
    readonly answers: { readonly hits: readonly Hit[]; readonly progress: SearchProgress };
  };
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
  meant: {
    readonly asks: { readonly query: string; readonly lang: string };
    readonly answers: string | undefined;
  };
  /** Forgets what is known of the site's search: perhaps it was built anew. */
  renew: { readonly asks: { readonly lang: string }; readonly answers: undefined };
}

export type CallName = keyof SearchCalls;

/** A call on its way to the worker. */
export type SearchCall = {
  [Name in CallName]: { readonly id: number; readonly name: Name; readonly asks: SearchCalls[Name]['asks'] };
}[CallName];

/** What comes back: the answer to a call, why there is none, or how far a search has come meanwhile. */
export type SearchReply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly search: number; readonly progress: SearchProgress };

/** One end of the line between page and worker: a `Worker`, a worker's own scope, or a `MessagePort`. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
