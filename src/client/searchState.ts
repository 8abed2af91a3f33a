/** What a reader asks for; the page's URL holds all of it, so a link to results is a link to the same results. */
export interface SearchState {
  readonly query: string;
  /** Keys; a release must have all of them. */
  readonly topics: readonly string[];
  /** Keys; a release has one of them. */
  readonly types: readonly string[];
  /** A release falls in one of them. */
  readonly years: readonly string[];
  readonly order: 'newest' | 'best';
  readonly withdrawn: boolean;
}

/** Reads `?q=summit&topic=nato&topic=defence&year=2021&type=speech&order=best&withdrawn=1`; what it does not know it passes over. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  return {
    query: (params.get('q') ?? '').trim(),
    topics: values(params, 'topic'),
    types: values(params, 'type'),
    years: values(params, 'year'),
    order: params.get('order') === 'best' ? 'best' : 'newest',
    withdrawn: params.get('withdrawn') === '1',
  };
}

/** The query string of a state: "" for an empty one, and the same text for the same state. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.query !== '') params.append('q', state.query);
  for (const topic of state.topics) params.append('topic', topic);
  for (const type of state.types) params.append('type', type);
  for (const year of state.years) params.append('year', year);
  if (state.order === 'best') params.append('order', 'best');
  if (state.withdrawn) params.append('withdrawn', '1');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** True where there is nothing to look for: no word and no filter. */
export function isBlank({ query, topics, types, years }: SearchState): boolean {
  return query === '' && topics.length + types.length + years.length === 0;
}

/** `values` with `value` in it or not. */
export function withValue(values: readonly string[], value: string, wanted: boolean): readonly string[] {
  const rest = values.filter((other) => other !== value);
  return wanted ? [...rest, value].sort() : rest;
}

function values(params: URLSearchParams, name: string): readonly string[] {
  return [...new Set(params.getAll(name).filter((value) => value !== ''))].sort();
}
