import { inflateRawSync } from 'node:zlib';
import { digest } from '../lib/digest.ts';
import { shardListPath } from '../model/paths.ts';
import type { Effects } from '../output/effects.ts';
import type { OutputFolder } from '../output/outputFolder.ts';
import { FORMAT, filesOf, type ListedShard, type ShardList } from '../search/format/shardList.ts';
import { listFile } from '../search/indexing/listFile.ts';
import { type DatedDocument, planShards, type Shard } from '../search/indexing/shard.ts';
import { indexShards } from './indexPool.ts';
import type { Workers } from './workers.ts';

/** Shards planned, and how many of them were made anew. */
export interface SearchResult {
  readonly shards: number;
  readonly rebuilt: number;
}

/** Brings the search up to date with the releases' `documents`, which must be written already. `code` is a digest of what makes shards. */
export async function buildSearch(
  documents: readonly DatedDocument[],
  languages: readonly string[],
  {
    output,
    effects,
    workers,
  }: {
    readonly output: OutputFolder;
    readonly effects: Effects;
    readonly workers: Workers;
  },
  code: string,
  onShard: (done: number, total: number) => void,
): Promise<SearchResult> {
  const shards = planShards(documents, code);
  const lists = new Map<string, ListedShard[]>(languages.map((lang) => [lang, []]));
  const before = new Map(languages.map((lang) => [lang, publishedShards(lang, effects)]));
  const stale: Shard[] = [];
  for (const shard of shards) {
    const kept = before.get(shard.lang)?.get(shard.from);
    if (kept && isKept(kept, shard.hash, output)) lists.get(shard.lang)?.push(kept);
    else stale.push(shard);
  }
  let done = shards.length - stale.length;
  await indexShards(stale, effects, workers, (shard, { listed, files }) => {
    for (const file of files) output.note({ output: file.output, hash: shard.hash, listing: true }, file);
    lists.get(shard.lang)?.push(listed);
    done += 1;
    onShard(done, shards.length);
  });
  for (const [lang, listed] of lists) {
    const { path, bytes } = listFile(lang, listed);
    output.write({ output: path.slice(1), hash: digest(bytes), listing: true }, bytes);
  }
  return { shards: shards.length, rebuilt: stale.length };
}

/** The shards that the last build listed, by their first day. */
function publishedShards(lang: string, effects: Effects): ReadonlyMap<string, ListedShard> {
  const bytes = effects.read(shardListPath(lang).slice(1));
  if (!bytes) return new Map();
  try {
    const list: ShardList = JSON.parse(inflateRawSync(bytes).toString());
    return new Map(list.format === FORMAT ? list.shards.map((shard) => [shard.from, shard]) : []);
  } catch {
    // Damaged: its shards are made anew.
    return new Map();
  }
}

/** True when all files of a shard are as the last build made them under this hash; with another hash, none is noted as kept. */
function isKept(listed: ListedShard, hash: string, output: OutputFolder): boolean {
  return filesOf(listed).every((path) => !output.isStale({ output: path.slice(1), hash }));
}
