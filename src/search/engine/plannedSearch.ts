import type { SearchGuide } from '../../model/searchGuide.ts';
import type { Analyser } from '../analysis/analyser.ts';
import type { ListedShard, ShardList } from '../format/shardList.ts';
import type { SearchProgress, SearchRequest } from '../request.ts';
import { type CompiledQuery, compileQuery } from './compileQuery.ts';
import { type DayRange, overlaps, rangeOf, shareOfYears } from './day.ts';
import { type Narrowing, prepareNarrowing } from './narrowing.ts';
import { clausesIn } from './query.ts';
import type { ReadQuery } from './readQuery.ts';

/** A request made ready: what to ask, and of which shards. */
export interface PlannedSearch {
  readonly query: CompiledQuery;
  /** Of the language that is searched. */
  readonly analyser: Analyser;
  /** See `SearchProgress`. */
  readonly asWords: SearchProgress['asWords'];
  readonly onlyWords?: number | undefined;
  readonly narrowing: Narrowing;
  /** Those that may hold a result, newest first. */
  readonly shards: readonly ListedShard[];
  /** Those that only count for the filter of years, newest first. */
  readonly counted: readonly ListedShard[];
}

/** Prepares a request. Filters and counts ask for the guide when they need it. */
export function planSearch(
  request: SearchRequest,
  list: ShardList,
  analyser: Analyser,
  read: ReadQuery,
  guide: () => Promise<SearchGuide>,
): PlannedSearch {
  const query = compileQuery(read.query, analyser, read.known);
  const range = boundsOf(query, rangeOf(request));
  const years = new Set(request.filters.years);
  const within = list.shards.filter((shard) => overlaps(shard, range));
  const mayHold = (shard: ListedShard) => shareOfYears(shard, years) !== 'none';
  return {
    query,
    analyser,
    asWords: asWordsIn(read),
    onlyWords: read.onlyWords,
    narrowing: prepareNarrowing(request, guide),
    shards: within.filter(mayHold),
    counted: within.filter((shard) => !mayHold(shard)),
  };
}

function asWordsIn({ query, known }: ReadQuery): SearchProgress['asWords'] {
  return [...clausesIn(query)].flatMap(({ clause }): SearchProgress['asWords'] => {
    if (clause.kind === 'days') return [];
    if (clause.kind !== 'term')
      return clause.misread === undefined ? [] : [{ part: clause.misread, lacks: 'day' }];
    return known.keysOf(clause.filter, clause.text).size > 0 ? [] : [{ part: clause.typed, lacks: 'name' }];
  });
}

/** The days that a result may be of, as far as filters and parts of the query that must hold say. */
function boundsOf(
  query: CompiledQuery,
  { from = -Infinity, until = Infinity }: DayRange,
): Required<DayRange> {
  let bounds = { from, until };
  for (const [condition, ...others] of query) {
    if (!condition || others.length > 0 || condition.excluded) continue;
    if ('query' in condition) bounds = boundsOf(condition.query, bounds);
    else
      for (const test of condition.tests) {
        if (test.kind !== 'days') continue;
        bounds = {
          from: Math.max(bounds.from, test.from ?? -Infinity),
          until: Math.min(bounds.until, test.until ?? Infinity),
        };
      }
  }
  return bounds;
}
