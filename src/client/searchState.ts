import { FILTERS, type FilterName, type SearchRequest } from '../search/request.ts';

/** What a reader asks for; the page's URL holds all of it, so a link to results is a link to the same results. */
export type SearchState = Omit<SearchRequest, 'lang'>;

/** Filter → its name in the URL. */
const PARAMS: Readonly<Record<FilterName, string>> = {
  topics: 'topic',
  people: 'person',
  organisations: 'organisation',
  types: 'type',
  years: 'year',
};

/**
 * Reads `?q=summit&topic=nato&person=kaja-kallas&year=2021&type=speech&from=2021-05-01&to=2021-05-31&order=best&withdrawn=1`;
 * what it does not know it passes over.
 */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const [from, to] = inOrder(readDay(params, 'from'), readDay(params, 'to'));
  return {
    query: (params.get('q') ?? '').trim(),
    filters: filtersOf((name) => values(params, PARAMS[name])),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    order: params.get('order') === 'best' ? 'best' : 'newest',
    withdrawn: params.get('withdrawn') === '1',
  };
}

/** The query string of a state: "" for an empty one, and the same text for the same state. */
export function writeState({ query, filters, from, to, order, withdrawn }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.append('q', query);
  for (const name of FILTERS) for (const key of filters[name]) params.append(PARAMS[name], key);
  if (from !== undefined) params.append('from', from);
  if (to !== undefined) params.append('to', to);
  if (order === 'best') params.append('order', 'best');
  if (withdrawn) params.append('withdrawn', '1');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** True where there is nothing to look for: no word and no filter. */
export function isBlank(state: SearchState): boolean {
  return state.query === '' && filterCount(state) === 0;
}

/** True where what is asked has names that only the guide knows: filters, or a part of the query such as `topic:nato`. */
export function namesTerms(state: SearchState): boolean {
  return state.query.includes(':') || FILTERS.some((name) => state.filters[name].length > 0);
}

/** How many filters narrow the results; the two ends of a range of dates are one each. */
export function filterCount({ filters, from, to }: SearchState): number {
  const keys = FILTERS.reduce((sum, name) => sum + filters[name].length, 0);
  return keys + (from === undefined ? 0 : 1) + (to === undefined ? 0 : 1);
}

/** True where a filter narrows the days. */
export function isDated({ filters, from, to }: SearchState): boolean {
  return filters.years.length > 0 || from !== undefined || to !== undefined;
}

/**
 * True where what was searched for one state, all of it, is all that there is to search for another: the same words, and no
 * day more. The files of an archive are cut by days; other filters are counted in them.
 */
export function isWithin(state: SearchState, { query, from = '', to = '9' }: SearchState): boolean {
  return state.query === query && (state.from ?? '') >= from && (state.to ?? '9') <= to;
}

/** The state with a key of a filter in it or not. */
export function withKey(state: SearchState, name: FilterName, key: string, wanted: boolean): SearchState {
  const rest = state.filters[name].filter((other) => other !== key);
  return { ...state, filters: { ...state.filters, [name]: wanted ? [...rest, key].sort() : rest } };
}

/** The state between two days, `YYYY-MM-DD`, both included; "" for an end that is open. */
export function withRange(state: SearchState, from: string, to: string): SearchState {
  const { from: _from, to: _to, ...rest } = state;
  const [first, last] = inOrder(from || undefined, to || undefined);
  return { ...rest, ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
}

/** The state without any filter; the words and their order stay. */
export function withoutFilters({ query, order }: SearchState): SearchState {
  return { query, order, filters: filtersOf(() => []), withdrawn: false };
}

function filtersOf(keys: (name: FilterName) => readonly string[]): SearchState['filters'] {
  return {
    topics: keys('topics'),
    people: keys('people'),
    organisations: keys('organisations'),
    types: keys('types'),
    years: keys('years'),
  };
}

function values(params: URLSearchParams, name: string): readonly string[] {
  return [...new Set(params.getAll(name).filter((value) => value !== ''))].sort();
}

function readDay(params: URLSearchParams, name: string): string | undefined {
  const day = params.get(name) ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const millis = Date.parse(`${day}T00:00:00Z`);
  // 30 February is read as 2 March.
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(day) ? day : undefined;
}

/** Two ends the wrong way round are what a reader meant the right way round. */
function inOrder(
  from: string | undefined,
  to: string | undefined,
): readonly [string | undefined, string | undefined] {
  return from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
}
