import { settled } from '../lib/settled.ts';
import type { Effects } from '../output/effects.ts';
import type { Shard } from '../search/indexing/shard.ts';
import { type IndexedShard, indexShard } from './indexTask.ts';
import type { Workers } from './workers.ts';

/** Starting a worker takes as long as this many releases. */
const ALONE = 1500;

/** Makes shards, in worker processes when there is much to do; `onShard` is called for each, in no order. Rejects with the first failure. */
export async function indexShards(
  shards: readonly Shard[],
  effects: Effects,
  workers: Workers,
  onShard: (shard: Shard, indexed: IndexedShard) => void,
): Promise<void> {
  const releases = shards.reduce((sum, { documents }) => sum + documents.length, 0);
  if (releases <= ALONE || shards.length === 1) {
    for (const shard of shards) onShard(shard, await indexShard(shard, effects));
    return;
  }
  // The largest first: one begun last would be waited for by all.
  const bySize = [...shards].sort((a, b) => b.documents.length - a.documents.length);
  await settled(
    bySize.map(async (shard) => {
      onShard(shard, await workers.run('index', shard));
    }),
  );
}
