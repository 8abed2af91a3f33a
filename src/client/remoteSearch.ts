import type { SearchGuide } from '../model/searchGuide.ts';
import type { SearchProgress, SearchRequest } from '../search/request.ts';
import type {
  Answer,
  CallName,
  FirstExcerpt,
  MessageEnd,
  SearchCalls,
  SearchReply,
} from './searchMessages.ts';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** The search engine, as the page sees it: every call is answered by the worker at the other end. */
export class RemoteSearch {
  readonly #end: MessageEnd;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<number, (progress: SearchProgress) => void>();
  #first: Promise<FirstExcerpt>;
  #tellFirst: (first: FirstExcerpt) => void = () => undefined;
  #broken: Error | undefined;
  #isOutdated = false;
  #last = 0;

  constructor(end: MessageEnd) {
    this.#end = end;
    this.#first = new Promise((resolve) => {
      this.#tellFirst = resolve;
    });
    end.addEventListener('message', ({ data }) => this.#receive(data as SearchReply));
  }

  /** Starts a search; nothing is fetched before it is asked for something. */
  start(request: SearchRequest, onProgress: (progress: SearchProgress) => void): RemoteSession {
    this.#last += 1;
    const search = this.#last;
    this.#listeners.set(search, onProgress);
    return {
      glimpse: (most) => this.#call('glimpse', { search, request, wanted: most }),
      reach: (wanted) => this.#call('reach', { search, request, wanted }),
      finish: () => this.#call('finish', { search, request }),
      leave: () => void this.#listeners.delete(search),
    };
  }

  /** True when only a new page helps: the worker is gone, or cannot read the site's index as it is now. */
  get needsNewPage(): boolean {
    return this.#broken !== undefined || this.#isOutdated;
  }

  /** The one that the worker tells unasked comes before the answer where the worker is busy: with what the page needs next. */
  excerpt(href: string, { query, lang }: SearchRequest): Promise<SearchCalls['excerpt']['answers']> {
    const asked = this.#call('excerpt', { href, query, lang });
    const told = this.#first.then(({ href: first, request, excerpt }) =>
      first === href && request.query === query && request.lang === lang ? excerpt : asked,
    );
    return Promise.race([asked, told]);
  }

  didYouMean(request: SearchRequest, found: number): Promise<string | undefined> {
    return this.#call('meant', { request, found });
  }

  shorten(request: SearchRequest): Promise<SearchCalls['shorter']['answers']> {
    return this.#call('shorter', { request });
  }

  named(request: SearchRequest): Promise<SearchCalls['named']['answers']> {
    return this.#call('named', { request });
  }

  guide(lang: string): Promise<SearchGuide> {
    return this.#call('guide', { lang });
  }

  renew(lang: string): Promise<undefined> {
    // A list that a cache had kept may have been the older one.
    this.#isOutdated = false;
    this.#first = new Promise(() => undefined);
    return this.#call('renew', { lang });
  }

  /** No answer will come any more: every call that waits, and each one from now on, is rejected. */
  fail(reason: string): void {
    this.#broken = new Error(reason);
    for (const { reject } of this.#waiting.values()) reject(this.#broken);
    this.#waiting.clear();
  }

  #call<Name extends CallName>(
    name: Name,
    asks: SearchCalls[Name]['asks'],
  ): Promise<SearchCalls[Name]['answers']> {
    return new Promise((resolve, reject) => {
      if (this.#broken) return reject(this.#broken);
      this.#last += 1;
      const id = this.#last;
      this.#waiting.set(id, { resolve, reject });
      this.#end.postMessage({ id, name, asks });
    });
  }

  #receive(reply: SearchReply): void {
    if ('search' in reply) {
      this.#listeners.get(reply.search)?.(reply.progress);
      return;
    }
    if ('first' in reply) {
      this.#tellFirst(reply.first);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('failed' in reply) {
      this.#isOutdated ||= reply.isOutdated;
      waiting?.reject(new Error(reply.failed));
    } else waiting?.resolve(reply.answer as never);
  }
}

/** A search of the worker's. */
export interface RemoteSession {
  /** See `SearchSession`. */
  glimpse(most: number): Promise<Answer>;
  reach(wanted: number): Promise<Answer>;
  finish(): Promise<SearchProgress>;
  /** Listens to its progress no longer. */
  leave(): void;
}
