import type { Archive } from '../archive/archive.ts';
import { bundleClient } from '../client/bundle.ts';
import { digest } from '../lib/digest.ts';
import { outputOf } from '../lib/sitePath.ts';
import { releasePath } from '../model/paths.ts';
import type { Effects } from '../output/effects.ts';
import type { OutputFolder } from '../output/outputFolder.ts';
import { buildShards } from '../search/buildShard.ts';
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
  const stale: Shard[] = [];
  for (const shard of shards) {
    const kept = keptSummary(shard, output, effects);
    if (kept) summaries.get(shard.lang)?.push(kept);
    else stale.push(shard);
  }
  const read = ({ path }: { readonly path: string }) => Buffer.from(effects.read(path) ?? []).toString();
  let done = shards.length - stale.length;
  try {
    for await (const { shard, files, summary } of buildShards(stale, read)) {
      for (const file of files) write(output, file, shard.hash);
      summaries.get(shard.lang)?.push(summary);
      done += 1;
      onShard(done, shards.length);
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
  for (const script of await bundleClient()) write(output, script, digest(script.bytes));
  return { shards: shards.length, rebuilt: stale.length };
}

/** Every release's `index.json`, as the build left it. */
export function searchDocuments(
  { editions }: Archive,
  { manifest }: Pick<OutputFolder, 'manifest'>,
): readonly DatedDocument[] {
  return editions.flatMap(({ language, releases }) =>
    releases.flatMap((release) => {
      const path = outputOf(`${releasePath(language, release)}index.json`);
      const entry = manifest.get(path);
      return entry ? [{ path, hash: entry.hash, lang: language.code, day: release.date.day }] : [];
    }),
  );
}

function keptSummary(shard: Shard, output: OutputFolder, effects: Effects): ShardSummary | undefined {
  if (!output.keepFolder(shardBase(shard).slice(1), shard.hash)) return undefined;
  const bytes = effects.read(summaryPath(shard).slice(1));
  return bytes && JSON.parse(Buffer.from(bytes).toString());
}

function write(output: OutputFolder, { path, bytes }: SearchFile, hash: string): void {
  output.write({ output: path.slice(1), hash }, bytes);
}
