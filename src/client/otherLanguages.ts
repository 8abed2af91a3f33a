import type { SearchRequest } from '../search/request.ts';
import { countSoFar } from './countSoFar.ts';
import type { RemoteSearch } from './remoteSearch.ts';
import { type SearchState, writeState } from './searchState.ts';

/** The same search in the site's other languages: the header's links lead to it, and those beside the results show how much it finds. */
export class OtherLanguages {
  readonly #place: HTMLElement;
  readonly #header: readonly HTMLAnchorElement[];
  readonly #remote: RemoteSearch;
  #asked: SearchRequest | undefined;

  constructor(place: HTMLElement, header: readonly HTMLAnchorElement[], remote: RemoteSearch) {
    this.#place = place;
    this.#header = header;
    this.#remote = remote;
  }

  /** Another search begins: nothing is known of it yet. */
  begin(state: SearchState): void {
    // Keys of filters are the same in all languages.
    for (const link of this.#header) link.search = writeState(state);
    this.#asked = undefined;
    this.#place.hidden = true;
  }

  /**
   * Asks the other languages one after the other, each only as far back as its first results: "12+" says that there
   * may be more. A language without any, or whose search cannot be had, is left out.
   */
  async ask(request: SearchRequest): Promise<void> {
    this.#asked = request;
    const items = [...this.#place.querySelectorAll('li')];
    for (const item of items) item.hidden = true;
    for (const item of items) {
      const link = item.querySelector('a');
      if (!link) continue;
      const there = { ...request, lang: link.lang };
      const session = this.#remote.start(there, () => undefined);
      const answer = await session.glimpse(1).catch(() => undefined);
      if (this.#asked !== request) return;
      if (!answer || answer.progress.found === 0) continue;
      link.search = writeState(there);
      const { found, complete } = answer.progress;
      const said = item.querySelector('.count');
      if (said) said.textContent = countSoFar(found, complete, document.documentElement.lang);
      item.hidden = false;
      this.#place.hidden = false;
    }
  }
}
