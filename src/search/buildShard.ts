import type { ReleaseJson } from '../model/releaseJson.ts';
import type { IndexPage } from './indexer.ts';
import { indexPages } from './indexer.ts';
import { IndexerError } from './indexerError.ts';
import { indexPage } from './indexPage.ts';
import { SERVICES } from './indexServices.ts';
import { ENTRY_NAME, readEntry, sharedEntry } from './pagefindEntry.ts';
import type { SearchFile } from './searchFile.ts';
import { jsonFile } from './searchFile.ts';
import type { Shard, ShardDocument } from './shard.ts';
import { shardBase } from './shard.ts';
import type { ShardSummary } from './shardSummary.ts';
import { SummaryTally, summaryPath } from './shardSummary.ts';

export interface BuiltShard {
  readonly shard: Shard;
  /** Every file of the shard, its summary included, by path; what else its folder holds is old. */
  readonly files: readonly SearchFile[];
  readonly summary: ShardSummary;
}

/** Gives the text of a release's `index.json`. */
export type ReadDocument = (document: ShardDocument) => string | Promise<string>;

const OWN = /^(?:fragment|index|filter)\/|\.pf_meta$/;

/**
 * Builds shards, several at a time, and gives them in the order in which they came. Memory: the few shards that are
 * being made. Call `closeIndexer` after the last. Throws `IndexerError`.
 */
export async function* buildShards(shards: Iterable<Shard>, read: ReadDocument): AsyncGenerator<BuiltShard> {
  const inMaking: Promise<BuiltShard>[] = [];
  try {
    for (const shard of shards) {
      // One more than can be built, so that no indexer waits while a shard is written to the disk.
      if (inMaking.length > SERVICES) yield* first(inMaking);
      const built = buildShard(shard, read);
      // It is awaited later; until then its failure must not end the program.
      built.catch(() => undefined);
      inMaking.push(built);
    }
    while (inMaking.length > 0) yield* first(inMaking);
  } finally {
    await Promise.allSettled(inMaking);
  }
}

async function* first(inMaking: Promise<BuiltShard>[]): AsyncGenerator<BuiltShard> {
  const built = inMaking.shift();
  if (built) yield await built;
}

/**
 * Builds a shard's files; a function of the shard and its documents alone, byte for byte. Call `closeIndexer` after
 * the last. Throws `IndexerError`.
 */
export async function buildShard(shard: Shard, read: ReadDocument): Promise<BuiltShard> {
  const tally = new SummaryTally();
  const files = await indexPages(shard.lang, pagesOf(shard, read, tally));
  const entry = sharedEntry(readEntry(files, shard.documents.length));
  const summary = tally.summary(shard);
  const base = shardBase(shard);
  const built: SearchFile[] = files
    .filter(({ name }) => OWN.test(name))
    .map(({ name, bytes }) => ({ path: `${base}${name}`, bytes }));
  built.push(jsonFile(`${base}${ENTRY_NAME}`, entry), jsonFile(summaryPath(shard), summary));
  built.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { shard, files: built, summary };
}

async function* pagesOf(shard: Shard, read: ReadDocument, tally: SummaryTally): AsyncGenerator<IndexPage> {
  for (const document of shard.documents) {
    const release = parse(await read(document), document.path);
    tally.add(release);
    yield indexPage(release);
  }
}

function parse(text: string, path: string): ReleaseJson {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new IndexerError(
      `${path} is not whole JSON: ${error instanceof Error ? error.message : String(error)}`,
      'Build the site again with --full.',
    );
  }
}
