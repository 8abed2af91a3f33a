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
  #list: ShardList;
  readonly #searchShard: SearchShard;
  readonly #loadList: () => Promise<ShardList | undefined>;
  readonly #facets: FacetPanel;
  #state: SearchState;
  #search: ArchiveSearch;

  /** `loadList` gives the site's list as it is now, undefined when it cannot be had. */
  constructor(
    page: SearchPage,
    list: ShardList,
    searchShard: SearchShard,
    loadList: () => Promise<ShardList | undefined>,
  ) {
    this.#loadList = loadList;
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

  async #show(state: SearchState, shown = readPlace().shown, mayRenew = true): Promise<void> {
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
    const { items, whole } = await this.#items(search, 0, Math.max(PAGE_SIZE, shown));
    // The reader has asked for something else meanwhile.
    if (search !== this.#search) return;
    if (!whole && mayRenew && (await this.#renew(search, shown))) return;
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
    const { items, whole } = await this.#items(search, before, before + PAGE_SIZE);
    if (search !== this.#search) return;
    if (!whole && (await this.#renew(search, before + PAGE_SIZE))) return;
    results.append(...items);
    this.#showProgress();
    // The button may be gone; the keyboard goes on with the first of the new results.
    items[0]?.querySelector('a')?.focus();
  }

  /** `whole` is false where a part of the site's search could not be fetched. */
  async #items(
    search: ArchiveSearch,
    from: number,
    to: number,
  ): Promise<{ items: readonly HTMLLIElement[]; whole: boolean }> {
    const { words, lang } = this.#page;
    const found = (await search.reach(to)).slice(from);
    let whole = search.progress().failed.length === 0;
    const item = async (release: FoundRelease) => {
      try {
        return resultItem(await release.load(), words, lang);
      } catch {
        whole = false;
        return failedItem(words);
      }
    };
    const items = await Promise.all(found.map(item));
    return { items, whole };
  }

  /**
   * The site was perhaps built anew since the page was opened, and its files have other names: takes the site's list
   * as it is now and searches once more. False where the list cannot be had: there is nothing left but to say so.
   */
  async #renew(search: ArchiveSearch, shown: number): Promise<boolean> {
    const list = await this.#loadList();
    if (search !== this.#search) return true;
    if (!list) return false;
    this.#list = list;
    this.#facets.renew(list);
    await this.#show(this.#state, shown, false);
    return true;
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
