import type { CompiledQuery } from './compileQuery.ts';
import { type Counts, emptyCounts, type LetThrough, type Narrowing } from './narrowing.ts';
import type { ShardReader } from './shardReader.ts';
import { type TestedShard, testShard } from './testShard.ts';

/** All that a search finds in a shard. */
export interface ShardResult extends TestedShard, LetThrough {
  readonly shard: ShardReader;
  /** Undefined as long as the facts that they are made of were not needed to find. */
  readonly counts: Counts | undefined;
}

/** Searches a shard, and counts what comes with it. Rejects when a file cannot be had. */
export async function searchShard(
  shard: ShardReader,
  query: CompiledQuery,
  narrowing: Narrowing,
): Promise<ShardResult> {
  const tested = await testShard(shard, query);
  if (!tested.mask.includes(1)) return { shard, ...tested, docs: [], withdrawn: 0, counts: emptyCounts() };
  const known = narrowing.byStanding(shard.listed, tested);
  if (known) return { shard, ...tested, ...known, counts: undefined };
  return { shard, ...tested, ...(await narrowing.byFacts(shard.facts(), tested.mask)) };
}

/** The result with its counts. Rejects when the facts cannot be had. */
export async function countShard(result: ShardResult, narrowing: Narrowing): Promise<ShardResult> {
  if (result.counts) return result;
  return { ...result, ...(await narrowing.byFacts(result.shard.facts(), result.mask)) };
}
