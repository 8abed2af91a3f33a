import type { Effects } from '../output/effects.ts';
import { type NamedFile, writeFile } from '../output/outputFolder.ts';
import { analyserOf } from '../search/analysis/analyser.ts';
import type { ListedShard } from '../search/format/shardList.ts';
import { makeShard } from '../search/indexing/makeShard.ts';
import type { Shard } from '../search/indexing/shard.ts';

/** A shard that was made, its files written. */
export interface IndexedShard {
  readonly listed: ListedShard;
  readonly files: readonly NamedFile[];
}

/** Makes a shard's files. Rejects with `IndexError` and what the disk throws. */
export async function indexShard(shard: Shard, effects: Effects): Promise<IndexedShard> {
  const read = (path: string) => Buffer.from(effects.read(path) ?? []).toString();
  const { listed, files } = makeShard(shard, await analyserOf(shard.lang), read);
  return {
    listed,
    files: files.map(({ path, bytes }) => {
      const output = path.slice(1);
      return { output, ...writeFile(effects, output, bytes) };
    }),
  };
}
