import type { SearchWords } from '../model/searchWords.ts';
import type { NamedSearch, SearchRequest } from '../search/request.ts';
import { countSoFar } from './countSoFar.ts';
import { element } from './element.ts';
import { filled, quoted } from './quoted.ts';
import type { RemoteSearch } from './remoteSearch.ts';
import type { SearchPage } from './searchPage.ts';
import { type SearchState, writeState } from './searchState.ts';

/** Longer queries, pasted headlines, hardly name anything: no room is kept for what they might. */
const LONGEST_NAME = 60;

/** Where the words of a search name a term: links to what is filed under it. */
export class NamedOffers {
  readonly #place: HTMLElement;
  readonly #words: SearchWords;
  readonly #remote: RemoteSearch;
  #asked: SearchRequest | undefined;
  #query = '';

  constructor({ named, words }: SearchPage, remote: RemoteSearch) {
    this.#place = named;
    this.#words = words;
    this.#remote = remote;
  }

  /** Another search begins: nothing is known of it yet. */
  begin({ query }: SearchState): void {
    this.#asked = undefined;
    this.#place.replaceChildren();
    // Said aloud once: not again with each filter.
    this.#place.ariaLive = query === this.#query ? 'off' : 'polite';
    this.#query = query;
    const room = query === '' || query.length > LONGEST_NAME ? '' : longest(this.#words, query);
    this.#place.dataset.room = room;
  }

  /** Asks which terms a search names, once there are results: it takes the guide. Where that cannot be had nothing is offered. */
  async ask(request: SearchRequest): Promise<void> {
    if (request.query === '') return;
    this.#asked = request;
    const named = await this.#remote.named(request).catch(() => []);
    if (this.#asked !== request || named.length === 0) return;
    const items = named.map((search) => {
      const link = element('a', { href: writeState(search.request) }, ...describe(search, this.#words));
      const count = countSoFar(search.found, search.isFinal, this.#words.lang);
      return element('li', {}, link, ' ', element('span', { class: 'count' }, count));
    });
    this.#place.replaceChildren(element('ul', {}, ...items));
  }
}

/** About what an offer would say if the query were a name, with a count. */
function longest({ releasesOfTerm, quoted }: SearchWords, query: string): string {
  const [sentence = ''] = Object.values(releasesOfTerm).sort((a, b) => b.length - a.length);
  return `${sentence.replace('{name}', () => quoted.replace('{text}', () => query))} 1,000`;
}

/** "Releases of the organisation “Harbour Office” (formerly Harbour Board) · ferry" */
function describe(search: NamedSearch, words: SearchWords): readonly (Node | string)[] {
  const { kind, label, formerly, request } = search;
  const said = [...filled(words.releasesOfTerm[kind], '{name}', quoted(label, words))];
  if (formerly !== undefined)
    said.push(' (', ...filled(words.formerly, '{name}', [element('bdi', {}, formerly)]), ')');
  if (request.query !== '') said.push(' · ', element('bdi', {}, request.query));
  return said;
}
