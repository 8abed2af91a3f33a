import type { SearchGuide } from '../model/searchGuide.ts';
import type { SearchProgress } from '../search/request.ts';
import { activeFilters, showActiveFilters } from './activeFilters.ts';
import { showDatedSearch } from './datedSearch.ts';
import { DateRangeView } from './dateRange.ts';
import { FacetPanel } from './facetPanel.ts';
import { feedLinks, showFeedLinks } from './feedLinks.ts';
import type { SearchPage } from './searchPage.ts';
import type { SearchState } from './searchState.ts';
import { withKey, withoutFilters, withRange } from './searchState.ts';
import { SuggestBox } from './suggestBox.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';

/**
 * Everything by which a reader asks: the box, the filters, the order. Each calls `change` with what becomes of the state, and
 * the words that stand in the box count, whichever of them is used.
 */
export class SearchControls {
  readonly #page: SearchPage;
  #guide: SearchGuide;
  readonly #change: (next: (state: SearchState) => SearchState) => void;
  readonly #facets: FacetPanel;
  readonly #range: DateRangeView;
  readonly #suggest: SuggestBox;

  constructor(
    page: SearchPage,
    guide: SearchGuide,
    change: (next: (state: SearchState) => SearchState) => void,
  ) {
    this.#page = page;
    this.#guide = guide;
    this.#change = (next) => change((state) => next({ ...state, query: page.input.value.trim() }));
    this.#facets = new FacetPanel(page, guide, (name, key, wanted) =>
      this.#change((state) => withKey(state, name, key, wanted)),
    );
    this.#range = new DateRangeView(page, ({ from, to }) =>
      this.#change((state) => withRange(state, from, to)),
    );
    this.#suggest = new SuggestBox({
      input: page.input,
      list: page.suggestions,
      words: page.words,
      suggest: (typed) => suggestionsFor(this.#guide, typed),
      choose: (suggestion) => this.#take(suggestion),
    });
    this.#range.offer(guide.recent[0]?.day);
    this.#listen();
  }

  renew(guide: SearchGuide): void {
    this.#guide = guide;
    this.#range.offer(guide.recent[0]?.day);
    this.#facets.renew(guide);
  }

  /** Shows a state whose search begins, and gives in words what it asks; "" for nothing. */
  begin(state: SearchState): string {
    const { input, order, withdrawn, active, clear, dated, feeds, filters, words } = this.#page;
    input.value = state.query;
    order.value = state.order;
    withdrawn.checked = state.withdrawn;
    const inWords = activeFilters(state, this.#guide, words);
    const go = (next: SearchState) => this.#change(({ query }) => ({ ...next, query }));
    showActiveFilters(active, inWords, words, { go, next: input });
    clear.hidden = inWords.length < 2;
    const summary = filters.querySelector('summary');
    if (summary) summary.dataset.chosen = inWords.length === 0 ? '' : `(${inWords.length})`;
    this.#range.update(state);
    this.#facets.update(state, undefined);
    showDatedSearch(dated, state, this.#guide, words);
    showFeedLinks(feeds, feedLinks(state, this.#guide, words));
    return [state.query, ...inWords.map(({ text }) => text)].filter((part) => part !== '').join(' · ');
  }

  /** Shows the counts as far as the search of a state has come, or where nothing is sought, of all releases. */
  settle(state: SearchState, progress: SearchProgress | undefined): void {
    showDatedSearch(this.#page.dated, state, this.#guide, this.#page.words);
    this.#facets.update(state, progress);
  }

  #listen(): void {
    const { form, input, order, withdrawn, clear } = this.#page;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#suggest.close();
      this.#change((state) => state);
      // Where a finger typed, the keyboard on the screen would cover what is found.
      if (matchMedia('(pointer: coarse)').matches) input.blur();
    });
    order.addEventListener('change', () =>
      this.#change((state) => ({ ...state, order: order.value === 'best' ? 'best' : 'newest' })),
    );
    withdrawn.addEventListener('change', () =>
      this.#change((state) => ({ ...state, withdrawn: withdrawn.checked })),
    );
    clear.addEventListener('click', () => {
      this.#change(withoutFilters);
      input.focus();
    });
  }

  /** A term that is chosen becomes a filter in place of what was typed; a release is opened; words are searched. */
  #take(suggestion: Suggestion): void {
    if (suggestion.kind === 'release') location.assign(suggestion.href);
    else if (suggestion.kind === 'words') this.#change((state) => state);
    else {
      const { kind, key } = suggestion;
      this.#change((state) => withKey({ ...state, query: '' }, kind, key, true));
    }
  }
}
