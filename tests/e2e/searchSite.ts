import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleClient } from '../../src/client/bundle.ts';
import { outputOf } from '../../src/lib/sitePath.ts';
import type { ReleaseJson } from '../../src/model/releaseJson.ts';
import { buildShard } from '../../src/search/buildShard.ts';
import { closeIndexer } from '../../src/search/indexer.ts';
import { planShards } from '../../src/search/shard.ts';
import { shardListFile, shardListPath } from '../../src/search/shardList.ts';
import { sharedFiles } from '../../src/search/sharedFiles.ts';
import search from '../../templates/pages/search.tsx';
import { datedDocuments, readerOf } from '../search/sampleReleases.ts';
import { frameOf } from '../templates/fixtures.ts';

const ASSETS = ['site.css', 'search.css'];

/** Writes a site of nothing but search pages and bare release pages; every language has the same frame around it. */
export async function writeSearchSite(
  folder: string,
  releases: readonly ReleaseJson[],
  languages: readonly string[],
) {
  const write = async (path: string, content: string | Uint8Array) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  const read = readerOf(releases);
  const summaries = new Map<string, Awaited<ReturnType<typeof buildShard>>['summary'][]>();
  for (const shard of planShards(datedDocuments(releases), 'test')) {
    const { files, summary } = await buildShard(shard, read);
    for (const { path, bytes } of files) await write(path, bytes);
    summaries.set(shard.lang, [...(summaries.get(shard.lang) ?? []), summary]);
  }
  for (const { path, bytes } of await sharedFiles(languages)) await write(path, bytes);
  await closeIndexer();
  const script = await bundleClient();
  await write(script.path, script.bytes);
  for (const lang of languages) {
    const list = shardListFile(lang, summaries.get(lang) ?? []);
    await write(list.path, list.bytes);
    const frame = frameOf('/search/', lang);
    const browse = {
      topics: [{ href: '/topics/ferries/', label: 'Ferries and ports', count: 2 }],
      years: [{ href: '/2021/', label: '2021', count: 3 }],
      topicYears: [],
      people: { links: [] },
      organisations: { links: [] },
    };
    await write(
      outputOf(frame.url),
      search({ frame, shards: shardListPath(lang), guide: `${frame.search}guide.json`, browse }, ''),
    );
  }
  for (const { url, title, html } of releases) {
    await write(
      outputOf(new URL(url).pathname),
      `<!DOCTYPE html><title>${title}</title><h1>${title}</h1>${html}`,
    );
  }
  await mkdir(join(folder, 'assets'), { recursive: true });
  for (const name of ASSETS) {
    await copyFile(new URL(`../../templates/assets/${name}`, import.meta.url), join(folder, 'assets', name));
  }
}
