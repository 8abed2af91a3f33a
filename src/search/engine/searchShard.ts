import type { Facts } from '../format/facts.ts';
import type { CompiledQuery, Test } from './compileQuery.ts';
import { type Counts, emptyCounts, type Narrowing } from './narrowing.ts';
import type { ShardReader } from './shardReader.ts';
import { testShard } from './testShard.ts';
import type { Weights } from './wordMatches.ts';

/** All that a search finds in a shard. */
export interface ShardResult {
  readonly shard: ShardReader;
  /** The releases found, newest first. */
  readonly docs: readonly number[];
  readonly counts: Counts;
  /** Undefined when nothing in the shard can be a result. */
  readonly facts?: Facts;
  /** How much each release has of what tests of words look for. */
  readonly weights: ReadonlyMap<Test, Weights>;
}

/** Searches a shard. Rejects when a file cannot be had. */
export async function searchShard(
  shard: ShardReader,
  query: CompiledQuery,
  narrow: Narrowing,
): Promise<ShardResult> {
  const { mask, weights } = await testShard(shard, query);
  if (!mask.includes(1)) return { shard, docs: [], counts: emptyCounts(), weights };
  const facts = await shard.facts();
  return { shard, ...narrow(facts, mask), facts, weights };
}
