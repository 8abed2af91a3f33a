import { DAY } from '../lib/days.ts';
import { fillDayForm } from '../lib/formatMoment.ts';
import type { SearchGuide } from '../model/searchGuide.ts';
import type { SearchWords } from '../model/searchWords.ts';
import { readDays } from '../search/engine/day.ts';
import { element } from './element.ts';
import { periodNames } from './periodNames.ts';
import { isDated, type SearchState, withKey, withRange, writeState } from './searchState.ts';

/** A period that stands in a query as words, and the state that takes it for a filter instead. */
export interface DatedSearch {
  /** `2014`; a day or a month when all of the query is that. */
  readonly period: { readonly year: string } | { readonly from: string; readonly to: string };
  readonly state: SearchState;
}

const YEAR = /^\d{4}$/;
/** What makes a query more than words. */
const LANGUAGE = /["“”„«»()]|(?:^|\s)(?:(?:AND|OR|NOT)(?:\s|$)|[‘‚‹›「『])/;
/** A field whose value comes after a space, or one that says already which days are meant. */
const FIELD = /:(?:\s|$)|(?:^|\s)[-–−]?(?:after|from|since|before|to|until|year):/i;

/** The periods that a state's query may mean, where nothing else narrows its days. */
export function datedSearches(state: SearchState): readonly DatedSearch[] {
  if (isDated(state) || LANGUAGE.test(state.query) || FIELD.test(state.query)) return [];
  const words = state.query.split(/\s+/);
  const whole = wholeRange(state.query);
  if (whole) return [{ period: whole, state: withRange({ ...state, query: '' }, whole.from, whole.to) }];
  return words.flatMap((year, index) => {
    if (!YEAR.test(year)) return [];
    const query = words.filter((_, at) => at !== index).join(' ');
    return [{ period: { year }, state: withKey({ ...state, query }, 'years', year, true) }];
  });
}

/** The one period of them that the archive has releases of the year of; undefined where there is none, or more than one. */
export function datedSearch(state: SearchState, { years }: SearchGuide): DatedSearch | undefined {
  const known = datedSearches(state).filter(({ period }) => {
    const year = 'year' in period ? period.year : period.from.slice(0, 4);
    return years.some(({ key }) => key === year);
  });
  return known.length === 1 ? known[0] : undefined;
}

/** Keeps a line free where there may be a link: before the page is drawn, or the results would jump. */
export function keepDatedLine(state: SearchState): void {
  document.documentElement.classList.toggle('dated', datedSearches(state).length > 0);
}

/** Shows the link to it. */
export function showDatedSearch(
  place: HTMLElement,
  state: SearchState,
  guide: SearchGuide,
  words: SearchWords,
): void {
  keepDatedLine(state);
  const dated = datedSearch(state, guide);
  place.replaceChildren(
    ...(dated ? [element('a', { href: writeState(dated.state) }, textOf(dated, words))] : []),
  );
}

function textOf({ period }: DatedSearch, words: SearchWords): string {
  if ('year' in period) return words.onlyYear.replace('{year}', period.year);
  const { from, to } = period;
  const name = from === to ? fillDayForm(words.days, from) : periodNames([period], words.lang);
  return words.releasesOf.replace('{period}', name);
}

/** The days of a query that is a day or a month and nothing else; undefined for any other, and for a year. */
function wholeRange(query: string): { readonly from: string; readonly to: string } | undefined {
  const days = YEAR.test(query) ? undefined : readDays(query);
  return days && { from: isoOf(days.from), to: isoOf(days.until - 1) };
}

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
