import { fillDayForm } from '../lib/formatMoment.ts';
import type { SearchGuide } from '../model/searchGuide.ts';
import type { SearchWords } from '../model/searchWords.ts';
import { FILTERS } from '../search/request.ts';
import { element } from './element.ts';
import { valueLabel } from './facetOptions.ts';
import type { SearchState } from './searchState.ts';
import { withKey, withRange } from './searchState.ts';

/** A filter that narrows the results, in words, and the state without it. */
export interface ActiveFilter {
  readonly text: string;
  readonly without: SearchState;
}

/** The filters of a state in words: "Topic: Defence", "from 1 May 2021". */
export function activeFilters(
  state: SearchState,
  guide: SearchGuide,
  words: SearchWords,
): readonly ActiveFilter[] {
  const { from = '', to = '' } = state;
  const day = (sentence: string, of: string) => sentence.replace('{day}', fillDayForm(words.days, of));
  return [
    ...FILTERS.flatMap((name) =>
      state.filters[name].map((key) => ({
        text: `${words.filters[name]}: ${valueLabel(guide, words, name, key)}`,
        without: withKey(state, name, key, false),
      })),
    ),
    ...(from === '' ? [] : [{ text: day(words.from, from), without: withRange(state, '', to) }]),
    ...(to === '' ? [] : [{ text: day(words.to, to), without: withRange(state, from, '') }]),
    ...(state.withdrawn ? [{ text: words.withWithdrawn, without: { ...state, withdrawn: false } }] : []),
  ];
}

/** Shows the filters as buttons that take them away; the keyboard goes on with the next of them, or to `next`. */
export function showActiveFilters(
  list: HTMLElement,
  filters: readonly ActiveFilter[],
  words: SearchWords,
  { go, next }: { readonly go: (state: SearchState) => void; readonly next: HTMLElement },
): void {
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
  const items = filters.map(({ text, without }) => {
    const label = words.remove.replace('{filter}', text);
    const button = element('button', { type: 'button', 'aria-label': label }, element('bdi', {}, text));
    button.addEventListener('click', () => go(without));
    return element('li', {}, button);
  });
  list.replaceChildren(...items);
  list.ariaLabel = words.active;
  list.hidden = items.length === 0;
  if (focused === -1) return;
  const item = items[Math.min(focused, items.length - 1)];
  (item?.querySelector('button') ?? next).focus();
}
