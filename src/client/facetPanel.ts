import type { SearchGuide } from '../model/searchGuide.ts';
import { FILTERS, type FilterName, type SearchProgress } from '../search/request.ts';
import { countSoFar } from './countSoFar.ts';
import { facetOptions, guideCounts, isFinal } from './facetOptions.ts';
import { FacetView } from './facetView.ts';
import type { SearchPage } from './searchPage.ts';
import type { SearchState } from './searchState.ts';
import { isBlank } from './searchState.ts';

/** What each filter offers beside the results, with counts. */
export class FacetPanel {
  readonly #page: SearchPage;
  readonly #views: Readonly<Record<FilterName, FacetView>>;
  #guide: SearchGuide;
  /** What the lists were last put in order for. */
  #arranged: { readonly asked: string; readonly final: boolean } | undefined;

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
    this.#arranged = undefined;
  }

  /** Shows what is chosen, and how many results each value has as far as the search has come. */
  update(state: SearchState, progress: SearchProgress | undefined): void {
    const blank = isBlank(state) && !state.withdrawn;
    // Ordered for a new question, and once more when its counts are final: a list that jumps at each choice cannot be read.
    const asked = `${blank} ${state.query}`;
    const isNew = asked !== this.#arranged?.asked;
    const final = blank || progress?.complete === true;
    const mayArrange = (blank || progress !== undefined) && (isNew || (final && !this.#arranged?.final));
    if (mayArrange) this.#arranged = { asked, final };
    if (progress || isBlank(state)) this.#countWithdrawn(progress);
    for (const name of FILTERS) {
      const view = this.#views[name];
      const chosen = state.filters[name];
      if (!blank && progress === undefined) {
        view.mark(chosen);
        continue;
      }
      const known = blank ? guideCounts(this.#guide, name) : progress?.counts[name];
      const counts = known ?? new Map<string, number>();
      if (mayArrange) view.offer(facetOptions(this.#guide, this.#page.words, name, counts), isNew);
      const isKnown = (key: string) =>
        blank || (known !== undefined && progress !== undefined && isFinal(name, key, chosen, progress));
      view.update({ chosen, counts, isFinal: isKnown });
    }
  }

  #countWithdrawn(progress: SearchProgress | undefined): void {
    const { withdrawnCount, words } = this.#page;
    withdrawnCount.textContent = progress
      ? countSoFar(progress.withdrawn, progress.complete, words.lang)
      : '';
  }
}
