import type { ShardList } from '../search/shardList.ts';
import { ArchiveSearch } from './archiveSearch.ts';
import { FacetPanel } from './facetPanel.ts';
import { readPlace, writePlace } from './historyPlace.ts';
import { failedItem, resultItem } from './resultItem.ts';
import type { SearchPage } from './searchPage.ts';
import type { SearchState } from './searchState.ts';
import { isBlank, readState, writeState } from './searchState.ts';
import type { FoundRelease, SearchShard } from './shardSearch.ts';
import { statusText } from './statusText.ts';

const PAGE_SIZE = 20;

/** Keeps URL, controls and results in step; the URL leads. */
export class SearchController {
  readonly #page: SearchPage;
  readonly #list: ShardList;
  readonly #searchShard: SearchShard;
  readonly #facets: FacetPanel;
  #state: SearchState;
  #search: ArchiveSearch;

  constructor(page: SearchPage, list: ShardList, searchShard: SearchShard) {
    this.#page = page;
    this.#list = list;
    this.#searchShard = searchShard;
    this.#facets = new FacetPanel(page, list, (next) => this.#go(next(this.#state)));
    this.#state = readState(location.search);
    this.#search = new ArchiveSearch(list, this.#state, searchShard);
  }

  /** Answers to the reader from now on, and shows what the URL asks for. */
  async start(): Promise<void> {
    const { form, input, order, withdrawn, clear, more, retry } = this.#page;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#state, query: input.value.trim() });
    });
    order.addEventListener('change', () =>
      this.#go({ ...this.#state, order: order.value === 'best' ? 'best' : 'newest' }),
    );
    withdrawn.addEventListener('change', () => this.#go({ ...this.#state, withdrawn: withdrawn.checked }));
    clear.addEventListener('click', () => {
      this.#go({ ...this.#state, topics: [], types: [], years: [], withdrawn: false });
      input.focus();
    });
    more.addEventListener('click', () => void this.#showMore());
    retry.addEventListener('click', () => location.reload());
    addEventListener('popstate', () => void this.#show(readState(location.search)));
    addEventListener('pagehide', () =>
      writePlace({ shown: this.#page.results.childElementCount, scroll: scrollY }),
    );
    const { shown, scroll } = readPlace();
    await this.#show(readState(location.search), shown);
    if (scroll > 0) scrollTo(0, scroll);
  }

  #go(state: SearchState): void {
    writePlace({ shown: this.#page.results.childElementCount, scroll: scrollY });
    history.pushState(null, '', writeState(state) || location.pathname);
    void this.#show(state);
  }

  async #show(state: SearchState, shown = readPlace().shown): Promise<void> {
    const { status, words, results } = this.#page;
    const search = new ArchiveSearch(this.#list, state, this.#searchShard);
    this.#state = state;
    this.#search = search;
    this.#showControls();
    if (isBlank(state)) {
      results.replaceChildren();
      this.#showProgress();
      return;
    }
    status.textContent = words.searching;
    const items = await this.#items(await search.reach(Math.max(PAGE_SIZE, shown)));
    // The reader has asked for something else meanwhile.
    if (search !== this.#search) return;
    results.replaceChildren(...items);
    this.#showProgress();
  }

  async #showMore(): Promise<void> {
    const { results, status, words, more } = this.#page;
    const search = this.#search;
    // Pressed again meanwhile, it would bring the same results twice.
    if (more.ariaBusy === 'true') return;
    more.ariaBusy = 'true';
    const before = results.childElementCount;
    status.textContent = words.searching;
    const found = await search.reach(before + PAGE_SIZE);
    const items = await this.#items(found.slice(before));
    if (search !== this.#search) return;
    results.append(...items);
    this.#showProgress();
    // The button may be gone; the keyboard goes on with the first of the new results.
    items[0]?.querySelector('a')?.focus();
  }

  async #items(found: readonly FoundRelease[]): Promise<readonly HTMLLIElement[]> {
    const { words, lang } = this.#page;
    const item = async (release: FoundRelease) => {
      try {
        return resultItem(await release.load(), words, lang);
      } catch {
        return failedItem(words);
      }
    };
    return Promise.all(found.map(item));
  }

  #showControls(): void {
    const { input, order, withdrawn, clear } = this.#page;
    const { query, topics, types, years } = this.#state;
    input.value = query;
    order.value = this.#state.order;
    withdrawn.checked = this.#state.withdrawn;
    clear.hidden = topics.length + types.length + years.length === 0 && !this.#state.withdrawn;
  }

  #showProgress(): void {
    const { status, words, lang, more, retry, browse, results } = this.#page;
    more.ariaBusy = 'false';
    const progress = this.#search.progress();
    const blank = isBlank(this.#state);
    const shown = results.childElementCount;
    this.#facets.update(this.#state, progress);
    status.textContent = blank ? words.prompt : statusText(progress, words, lang);
    more.hidden = blank || (progress.complete && shown >= progress.found);
    retry.hidden = progress.failed.length === 0;
    browse.hidden = shown > 0;
  }
}
