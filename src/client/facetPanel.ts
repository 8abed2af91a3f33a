import type { SearchGuide } from '../model/searchGuide.ts';
import { FILTERS, type FilterName, type SearchProgress } from '../search/request.ts';
import { facetOptions, guideCounts } from './facetOptions.ts';
import { FacetView } from './facetView.ts';
import type { SearchPage } from './searchPage.ts';
import type { SearchState } from './searchState.ts';
import { isBlank } from './searchState.ts';

/** What each filter offers beside the results, with counts. */
export class FacetPanel {
  readonly #page: SearchPage;
  readonly #views: Readonly<Record<FilterName, FacetView>>;
  #guide: SearchGuide;
  #asked: string | undefined;

  constructor(
    page: SearchPage,
    guide: SearchGuide,
    choose: (name: FilterName, key: string, wanted: boolean) => void,
  ) {
    const view = (name: FilterName) =>
      new FacetView(
        page.facets[name],
        { ...page.words, labels: name === 'types' ? page.words.lang : page.lang },
        (key, wanted) => choose(name, key, wanted),
      );
    this.#page = page;
    this.#guide = guide;
    this.#views = {
      topics: view('topics'),
      people: view('people'),
      organisations: view('organisations'),
      types: view('types'),
      years: view('years'),
    };
  }

  /** Offers what a new guide has from now on. */
  renew(guide: SearchGuide): void {
    this.#guide = guide;
    this.#asked = undefined;
  }

  /** Shows what is chosen, and how many results each value has as far as the search has come. */
  update(state: SearchState, progress: SearchProgress | undefined): void {
    const blank = isBlank(state) && !state.withdrawn;
    // Ordered anew for a new question only: a list that jumps at each choice cannot be read.
    const asked = `${blank} ${state.query}`;
    const mayArrange = asked !== this.#asked && (blank || progress !== undefined);
    if (mayArrange) this.#asked = asked;
    for (const name of FILTERS) {
      const view = this.#views[name];
      const chosen = state.filters[name];
      if (!blank && progress === undefined) {
        view.mark(chosen);
        continue;
      }
      const known = blank ? guideCounts(this.#guide, name) : progress?.counts[name];
      const counts = known ?? new Map<string, number>();
      if (mayArrange) view.offer(facetOptions(this.#guide, this.#page.words, name, counts));
      view.update({ chosen, counts, complete: blank || (known !== undefined && isCounted(name, progress)) });
    }
  }
}

/** Years are counted where no result is, too: each is counted as if no year were chosen. */
function isCounted(name: FilterName, progress: SearchProgress | undefined): boolean {
  if (!progress) return false;
  return name === 'years' ? progress.shards.done === progress.shards.all : progress.complete;
}
