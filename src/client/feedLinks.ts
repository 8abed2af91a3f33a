import type { GuideValue, SearchGuide } from '../model/searchGuide.ts';
import type { SearchWords } from '../model/searchWords.ts';
import { element } from './element.ts';
import type { SearchState } from './searchState.ts';
import { TERM_FILTERS } from './termFilters.ts';

/** A feed that brings the new releases of a filter that is chosen. */
export interface FeedLink {
  readonly href: string;
  readonly text: string;
}

/** The feeds of the topics, people, organisations and types that a state names. */
export function feedLinks(state: SearchState, guide: SearchGuide, words: SearchWords): readonly FeedLink[] {
  const values = [
    ...TERM_FILTERS.flatMap((name) => chosen(guide.terms[name], state.filters[name])),
    ...chosen(guide.types, state.filters.types),
  ];
  return values.flatMap(({ href, label }) =>
    href === undefined ? [] : [{ href: `${href}feed.xml`, text: words.feed.replace('{term}', label) }],
  );
}

function chosen<Value extends GuideValue>(
  values: readonly Value[],
  keys: readonly string[],
): readonly Value[] {
  return values.filter(({ key }) => keys.includes(key));
}

/** Puts links to feeds into their place, which is hidden where there are none. */
export function showFeedLinks(place: HTMLElement, feeds: readonly FeedLink[]): void {
  const links = feeds.map(({ href, text }) =>
    element('li', {}, element('a', { href, type: 'application/atom+xml' }, element('bdi', {}, text))),
  );
  place.querySelector('ul')?.replaceChildren(...links);
  place.hidden = links.length === 0;
}
