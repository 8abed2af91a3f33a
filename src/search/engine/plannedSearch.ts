import type { SearchGuide } from '../../model/searchGuide.ts';
import type { Analyser } from '../analysis/analyser.ts';
import type { ListedShard, ShardList } from '../format/shardList.ts';
import type { SearchRequest } from '../request.ts';
import { asksTerms, type CompiledQuery, compileQuery } from './compileQuery.ts';
import { type DayRange, overlaps, rangeOf, shareOfYears } from './day.ts';
import { type Narrowing, NO_TERMS, prepareNarrowing } from './narrowing.ts';
import { parseQuery } from './parseQuery.ts';

/** A request made ready: what to ask, and of which shards. */
export interface PlannedSearch {
  readonly query: CompiledQuery;
  /** Of the language that is searched. */
  readonly analyser: Analyser;
  /** See `SearchProgress`. */
  readonly asWords: readonly string[];
  readonly narrowing: Narrowing;
  /** Those that may hold a result, newest first. */
  readonly shards: readonly ListedShard[];
  /** Those that only count for the filter of years, newest first. */
  readonly counted: readonly ListedShard[];
}

/** Prepares a request. Asks for the guide where the query names terms; filters and counts ask for it when they need it. */
export async function planSearch(
  request: SearchRequest,
  list: ShardList,
  analyser: Analyser,
  guide: () => Promise<SearchGuide>,
): Promise<PlannedSearch> {
  const parsed = parseQuery(request.query);
  const query = compileQuery(parsed, analyser, asksTerms(parsed) ? (await guide()).terms : NO_TERMS);
  const range = boundsOf(request, query);
  const years = new Set(request.filters.years);
  const within = list.shards.filter((shard) => overlaps(shard, range));
  const mayHold = (shard: ListedShard) => shareOfYears(shard, years) !== 'none';
  return {
    query,
    analyser,
    asWords: parsed.flat().flatMap(({ clause }) => ('misread' in clause ? [clause.text] : [])),
    narrowing: prepareNarrowing(request, guide),
    shards: within.filter(mayHold),
    counted: within.filter((shard) => !mayHold(shard)),
  };
}

/** The days that a result may be of, as far as filters and parts of the query that must hold say. */
function boundsOf(request: SearchRequest, query: CompiledQuery): DayRange {
  let { from = -Infinity, until = Infinity } = rangeOf(request);
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
