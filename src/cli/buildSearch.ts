import { bundleClient } from '../client/bundle.ts';
import { digest } from '../lib/digest.ts';
import type { Effects } from '../output/effects.ts';
import type { OutputFolder } from '../output/outputFolder.ts';
import { buildShard } from '../search/buildShard.ts';
import { closeIndexer } from '../search/indexer.ts';
import type { SearchFile } from '../search/searchFile.ts';
import { type DatedDocument, planShards, type Shard, shardBase } from '../search/shard.ts';
import { shardListFile } from '../search/shardList.ts';
import { type ShardSummary, summaryPath } from '../search/shardSummary.ts';
import { SHARED_BASE } from '../search/sharedBase.ts';
import { sharedFiles } from '../search/sharedFiles.ts';

/** Shards planned, and how many of them were built anew. */
export interface SearchResult {
  readonly shards: number;
  readonly rebuilt: number;
}

/** Brings the search up to date with the releases' `documents`, which must be written already. `code` is a digest of what builds shards. */
export async function buildSearch(
  documents: readonly DatedDocument[],
  languages: readonly string[],
  output: OutputFolder,
  effects: Effects,
  code: string,
  onShard: (done: number, total: number) => void,
): Promise<SearchResult> {
  const shards = planShards(documents, code);
  const summaries = new Map<string, ShardSummary[]>(languages.map((lang) => [lang, []]));
  let rebuilt = 0;
  try {
    for (const [index, shard] of shards.entries()) {
      const kept = keptSummary(shard, output, effects);
      if (!kept) rebuilt += 1;
      summaries.get(shard.lang)?.push(kept ?? (await writeShard(shard, output, effects)));
      onShard(index + 1, shards.length);
    }
    const shared = digest(`${code}\n${languages.join()}`);
    if (!output.keepFolder(SHARED_BASE.slice(1), shared)) {
      for (const file of await sharedFiles(languages)) write(output, file, shared);
    }
  } finally {
    await closeIndexer();
  }
  for (const [lang, list] of summaries) {
    const file = shardListFile(lang, list);
    write(output, file, digest(file.bytes));
  }
  const script = await bundleClient();
  write(output, script, digest(script.bytes));
  return { shards: shards.length, rebuilt };
}

function keptSummary(shard: Shard, output: OutputFolder, effects: Effects): ShardSummary | undefined {
  if (!output.keepFolder(shardBase(shard).slice(1), shard.hash)) return undefined;
  const bytes = effects.read(summaryPath(shard).slice(1));
  return bytes && JSON.parse(Buffer.from(bytes).toString());
}

async function writeShard(shard: Shard, output: OutputFolder, effects: Effects): Promise<ShardSummary> {
  const { files, summary } = await buildShard(shard, ({ path }) =>
    Buffer.from(effects.read(path) ?? []).toString(),
  );
  for (const file of files) write(output, file, shard.hash);
  return summary;
}

function write(output: OutputFolder, { path, bytes }: SearchFile, hash: string): void {
  output.write({ output: path.slice(1), hash }, bytes);
}
