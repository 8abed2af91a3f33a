import { plural } from '../lib/plural.ts';
import type { SearchWords } from '../model/searchWords.ts';
import { LITTLE, type SearchProgress, type SearchRequest, type ShorterQuery } from '../search/request.ts';
import { element } from './element.ts';
import { filled, quoted } from './quoted.ts';
import type { RemoteSearch } from './remoteSearch.ts';
import type { SearchPage } from './searchPage.ts';
import { writeState } from './searchState.ts';
import { leftOutAll } from './statusText.ts';

/**
 * The ways on from a search that finds little: words left out, where it finds nothing, and a word spelt otherwise; none
 * where withdrawn releases have the words as they are.
 */
export class WayOut {
  readonly #page: SearchPage;
  readonly #remote: RemoteSearch;

  constructor(page: SearchPage, remote: RemoteSearch) {
    this.#page = page;
    this.#remote = remote;
  }

  /** Shows the ways on from a search that has come to this, as long as it `isShown`. Rejects never. */
  async offer(request: SearchRequest, progress: SearchProgress, isShown: () => boolean): Promise<void> {
    const { complete, found } = progress;
    if (!complete || found > LITTLE || request.query === '' || leftOutAll(progress)) return;
    const shorter = found === 0 ? await this.#remote.shorten(request).catch(() => []) : [];
    if (!isShown()) return;
    if (shorter.length > 0) this.#shorten(request, shorter);
    const query = await this.#remote.didYouMean(request, found).catch(() => undefined);
    if (isShown() && query !== undefined && query !== request.query) this.#ask(request, query);
  }

  #ask(request: SearchRequest, query: string): void {
    const { meant, words } = this.#page;
    const link = element('a', { href: writeState({ ...request, query }) }, element('bdi', {}, query));
    meant.replaceChildren(...filled(words.didYouMean, '{query}', [link]));
    meant.hidden = false;
  }

  #shorten(request: SearchRequest, queries: readonly ShorterQuery[]): void {
    const { shorter, words } = this.#page;
    const items = queries.map(({ query, without, found }) => {
      const link = element('a', { href: writeState({ ...request, query }) }, ...withoutWords(without, words));
      const count = element('span', { class: 'count' }, plural(words.lang, words.found)(found));
      return element('li', {}, link, ' ', count);
    });
    shorter.replaceChildren(...items);
    shorter.hidden = false;
  }
}

/** "Without “press” and “release”" */
function withoutWords(left: readonly string[], words: SearchWords): readonly (Node | string)[] {
  const list = new Intl.ListFormat(words.lang, { type: 'conjunction' }).formatToParts(left);
  const said = list.flatMap(({ type, value }) => (type === 'element' ? quoted(value, words) : [value]));
  return filled(words.without, '{words}', said);
}
