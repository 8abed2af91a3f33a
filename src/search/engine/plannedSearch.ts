import type { SearchGuide } from '../../model/searchGuide.ts';
import type { Analyser } from '../analysis/analyser.ts';
import type { ListedShard, ShardList } from '../format/shardList.ts';
import type { SearchRequest } from '../request.ts';
import { type CompiledQuery, compileQuery } from './compileQuery.ts';
import { readDay } from './day.ts';
import { type Narrowing, prepareNarrowing } from './narrowing.ts';
import { parseQuery } from './parseQuery.ts';

/** A request made ready: what to ask, and of which shards. */
export interface PlannedSearch {
  readonly query: CompiledQuery;
  readonly narrowing: Narrowing;
  /** Those that may hold a result, newest first. */
  readonly shards: readonly ListedShard[];
  /** Those that only count for the filter of years, newest first. */
  readonly counted: readonly ListedShard[];
}

/** Prepares a request. */
export function planSearch(
  request: SearchRequest,
  list: ShardList,
  analyser: Analyser,
  guide: SearchGuide,
): PlannedSearch {
  const query = compileQuery(parseQuery(request.query), analyser, guide);
  const { from, until } = boundsOf(request, query);
  const { years } = request.filters;
  const within = list.shards.filter(
    (shard) => (readDay(shard.to) ?? 0) >= from && (readDay(shard.from) ?? 0) < until,
  );
  const mayHold = (shard: ListedShard) =>
    years.length === 0 ||
    years.some((year) => year >= shard.from.slice(0, 4) && year <= shard.to.slice(0, 4));
  return {
    query,
    narrowing: prepareNarrowing(request, guide),
    shards: within.filter(mayHold),
    counted: within.filter((shard) => !mayHold(shard)),
  };
}

/** The days that a result may be of, as far as filters and parts of the query that must hold say. */
function boundsOf(request: SearchRequest, query: CompiledQuery): { from: number; until: number } {
  let from = readDay(request.from ?? '') ?? -Infinity;
  let until = (readDay(request.to ?? '') ?? Infinity) + 1;
  for (const group of query) {
    const [condition] = group;
    if (!condition || group.length > 1 || condition.excluded) continue;
    for (const test of condition.tests) {
      if (test.kind !== 'days') continue;
      from = Math.max(from, test.from ?? -Infinity);
      until = Math.min(until, test.until ?? Infinity);
    }
  }
  return { from, until };
}
