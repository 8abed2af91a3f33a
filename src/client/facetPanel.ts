import type { ListedValue, ShardList } from '../search/shardList.ts';
import type { SearchProgress } from './archiveSearch.ts';
import { FacetView } from './facetView.ts';
import type { SearchPage } from './searchPage.ts';
import type { SearchState } from './searchState.ts';
import { isBlank, withValue } from './searchState.ts';

/** Topic, type and year beside the results, with counts. */
export class FacetPanel {
  #list: ShardList;
  readonly #topics: FacetView;
  readonly #types: FacetView;
  readonly #years: FacetView;
  readonly #typeNames: Readonly<Record<string, string>>;
  #query: string | undefined;

  /** `change` is called with what the reader's choice makes of the state at that time. */
  constructor(
    page: SearchPage,
    list: ShardList,
    change: (next: (state: SearchState) => SearchState) => void,
  ) {
    const words = { lang: page.lang, showAll: page.words.showAll };
    this.#list = list;
    this.#typeNames = page.words.types;
    this.#topics = new FacetView(page.topics, words, (key, wanted) =>
      change((state) => ({ ...state, topics: withValue(state.topics, key, wanted) })),
    );
    this.#types = new FacetView(page.types, words, (key, wanted) =>
      change((state) => ({ ...state, types: withValue(state.types, key, wanted) })),
    );
    this.#years = new FacetView(page.years, words, (key, wanted) =>
      change((state) => ({ ...state, years: withValue(state.years, key, wanted) })),
    );
    this.renew(list);
  }

  /** Offers what `list` has from now on. */
  renew(list: ShardList): void {
    this.#list = list;
    const { topic, type } = list.facets;
    this.#topics.offer(byTotal(topic).map(({ key, label }) => ({ key, label: label ?? key })));
    this.#types.offer(byTotal(type).map(({ key }) => ({ key, label: this.#typeNames[key] ?? key })));
    this.#years.offer(list.shards.map(({ period }) => ({ key: period, label: period })));
  }

  /** Shows what is chosen, and how many results each value has as far as the search has come. */
  update(state: SearchState, progress: SearchProgress): void {
    const { topics, types, years, query } = state;
    if (isBlank(state)) {
      const { topic, type } = this.#list.facets;
      this.#topics.update({ chosen: topics, counts: totals(topic), complete: true });
      this.#types.update({ chosen: types, counts: totals(type), complete: true });
      this.#years.update({
        chosen: years,
        counts: new Map(this.#list.shards.map((s) => [s.period, s.count])),
        complete: true,
      });
      return;
    }
    const { counts, complete } = progress;
    if (query !== this.#query) {
      this.#query = query;
      this.#topics.arrange(counts.topic);
    }
    this.#topics.update({ chosen: topics, counts: counts.topic, complete });
    this.#types.update({ chosen: types, counts: counts.type, complete });
    // A year that was not chosen was not searched, so its count is not known.
    this.#years.update({ chosen: years, counts: progress.years, complete: complete && years.length === 0 });
  }
}

function byTotal(values: readonly ListedValue[]): readonly ListedValue[] {
  const counts = totals(values);
  return [...values].sort((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0));
}

function totals(values: readonly ListedValue[]): ReadonlyMap<string, number> {
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
  return new Map(values.map(({ key, counts }) => [key, sum(counts)]));
}
