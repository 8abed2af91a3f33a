import { readdirSync } from 'node:fs';
import path from 'node:path';
import { indexShards } from '../../src/cli/indexPool.ts';
import { createWorkers } from '../../src/cli/workers.ts';
import { diskEffects } from '../../src/output/effects.ts';
import { readSite } from '../../src/read/site.ts';
import type { ListedShard } from '../../src/search/format/shardList.ts';
import { listFile } from '../../src/search/indexing/listFile.ts';
import { type DatedDocument, planShards } from '../../src/search/indexing/shard.ts';

/* A process that makes the search of a built site and nothing else: `siteIndex.ts ROOT`, what Pagefind's command does for its side. */

const [root = '.'] = process.argv.slice(2);
const dist = path.join(root, 'dist');
const { site } = readSite(root);
if (!site) throw new Error(`${root} is no site`);
const languages = new Map(site.languages.map(({ prefix, code }) => [prefix, code]));

// With types: without them, Node asks for each entry once more.
const documents = readdirSync(dist, { recursive: true, withFileTypes: true }).flatMap(
  (entry): DatedDocument[] => {
    if (entry.name !== 'index.json') return [];
    const name = path.relative(dist, path.join(entry.parentPath, entry.name));
    const [, prefix = '', year, month, day] =
      /^(?:([^/]+)\/)?(\d{4})\/(\d\d)\/(\d\d)\/[^/]+\/index\.json$/.exec(name) ?? [];
    const lang = year === undefined ? undefined : languages.get(prefix);
    return lang === undefined ? [] : [{ path: name, hash: name, lang, day: `${year}-${month}-${day}` }];
  },
);

const effects = diskEffects(dist);
const lists = new Map<string, ListedShard[]>();
const outputs: string[] = [];
const workers = createWorkers({ root, out: dist });
await indexShards(planShards(documents, 'bench'), effects, workers, ({ lang }, { listed, files }) => {
  lists.set(lang, [...(lists.get(lang) ?? []), listed]);
  outputs.push(...files.map(({ output }) => output));
});
await workers.close();
for (const [lang, shards] of lists) {
  const { path: sitePath, bytes } = listFile(lang, shards);
  outputs.push(sitePath.slice(1));
  effects.write(sitePath.slice(1), bytes);
}
effects.publish(outputs);
effects.discard();
