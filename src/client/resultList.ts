import type { SearchWords } from '../model/searchWords.ts';
import type { Hit, SearchRequest } from '../search/request.ts';
import type { RemoteSearch } from './remoteSearch.ts';
import { resultItem, showExcerpt, showNoExcerpt } from './resultItem.ts';

/** How far below the screen an excerpt is fetched already, in CSS pixels. */
const AHEAD = 250;

/** The results of a search. A result's text is fetched when it comes near the screen, and again where it could not be had. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #remote: RemoteSearch;
  readonly #words: SearchWords;
  readonly #hits = new Map<Element, Hit>();
  /** Those whose text is there or on its way. */
  readonly #asked = new WeakSet<Element>();
  #request: SearchRequest | undefined;
  readonly #watch: IntersectionObserver;

  constructor(list: HTMLElement, remote: RemoteSearch, words: SearchWords) {
    this.#list = list;
    this.#remote = remote;
    this.#words = words;
    this.#watch = new IntersectionObserver((entries) => this.#seen(entries), {
      rootMargin: `${AHEAD}px 0px`,
    });
  }

  get shown(): number {
    return this.#list.childElementCount;
  }

  /** Another search begins: what is shown until it has come to something is marked as of the one before. */
  age(): void {
    this.#list.classList.add('aged');
  }

  /** Takes away what another search than this one found. */
  dropOthers(request: SearchRequest): void {
    this.#list.classList.remove('aged');
    if (JSON.stringify(this.#request) !== JSON.stringify(request)) this.replace([], request);
  }

  /** Shows other results, of another search. */
  replace(hits: readonly Hit[], request: SearchRequest): void {
    this.#list.classList.remove('aged');
    this.#watch.disconnect();
    this.#hits.clear();
    this.#request = request;
    this.#list.replaceChildren();
    const first = this.append(hits);
    // Most likely on the screen, and what a reader waits for: not only when the browser has drawn the list and looked.
    if (first) this.#want(first);
  }

  /** Adds the next results, and gives the first of them. */
  append(hits: readonly Hit[]): HTMLElement | undefined {
    const items = hits.map((hit) => {
      const item = resultItem(hit, this.#words);
      this.#hits.set(item, hit);
      return item;
    });
    this.#list.append(...items);
    for (const item of items) this.#watch.observe(item);
    return items[0];
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) if (isIntersecting) this.#want(target);
  }

  #want(item: Element): void {
    const hit = this.#hits.get(item);
    if (!hit || !this.#request || this.#asked.has(item)) return;
    this.#asked.add(item);
    void this.#load(item, hit, this.#request);
  }

  async #load(item: Element, hit: Hit, request: SearchRequest): Promise<void> {
    try {
      showExcerpt(item, hit, await this.#remote.excerpt(hit.href, request));
      this.#watch.unobserve(item);
    } catch {
      showNoExcerpt(item, this.#words);
      this.#asked.delete(item);
    }
  }
}
