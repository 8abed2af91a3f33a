import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { ReleaseJson } from '../../src/model/releaseJson.ts';
import type { BuiltShard } from '../../src/search/buildShard.ts';
import { buildShard } from '../../src/search/buildShard.ts';
import { closeIndexer } from '../../src/search/indexer.ts';
import { planShards } from '../../src/search/shard.ts';
import { shardListFile } from '../../src/search/shardList.ts';
import { sharedFiles } from '../../src/search/sharedFiles.ts';
import { datedDocuments, readerOf, releaseJson, releases } from './sampleReleases.ts';

after(closeIndexer);

async function build(from: readonly ReleaseJson[]): Promise<readonly BuiltShard[]> {
  const built: BuiltShard[] = [];
  for (const shard of planShards(datedDocuments(from), 'test'))
    built.push(await buildShard(shard, readerOf(from)));
  return built;
}

const many = Array.from({ length: 120 }, (_, number) =>
  releaseJson(
    `Release of ${'abcdefghij'[number % 10]} ${number}`,
    `2021-0${1 + (number % 9)}-10T09:00:00+03:00`,
    {
      topics: number % 2 ? ['budget'] : ['ferries', 'defence'],
      html: `<p>${Array.from({ length: 200 }, (_word, place) => `word${(number * place) % 997}`).join(' ')}</p>`,
    },
  ),
);

describe('a shard', () => {
  it('is the same bytes each time, in whichever order its releases were read', async () => {
    const first = await build(many);
    assert.deepEqual(await build([...many].reverse()), first);
    // And from an indexer that has built nothing before.
    await closeIndexer();
    assert.deepEqual(await build(many), first);
  });

  it('keeps the texts of other releases as they were when one is added', async () => {
    const texts = (built: readonly BuiltShard[]) =>
      built.flatMap(({ files }) =>
        files.map(({ path }) => path).filter((path) => path.includes('/fragment/')),
      );
    const [before, later] = [texts(await build(many.slice(1))), texts(await build(many))];
    assert.equal(later.length, before.length + 1);
    assert.deepEqual(
      before.filter((path) => !later.includes(path)),
      [],
    );
  });

  it('holds one text for each release, and nothing that all shards share', async () => {
    const [shard] = await build(many);
    const names = shard?.files.map(({ path }) => path) ?? [];
    assert.equal(names.filter((path) => path.startsWith('/search/en/2021/fragment/')).length, many.length);
    assert.deepEqual(
      names.filter((path) => /wasm|\.js$|\.css$/.test(path)),
      [],
    );
    assert.ok(names.every((path) => path.startsWith('/search/en/2021/')));
  });

  it('takes releases of any form: without text, without a word in the title, with markup in it', async () => {
    const odd = [
      releaseJson('?!', '2021-01-01', { html: '' }),
      releaseJson('<script>alert(1)</script> & "so"', '2021-01-02', { html: '<p>a</p>' }),
      releaseJson('Ein Bild', '1953-06-17', { html: '<p><img src="x.jpg" alt=""></p>' }),
    ];
    const built = await build(odd);
    assert.deepEqual(
      built.map(({ summary }) => summary.count),
      [2, 1],
    );
  });

  it('counts by topic and type, withdrawn releases apart', async () => {
    const [, shard] = await build(releases.filter(({ lang }) => lang === 'en')).then(([a, b]) => [b, a]);
    assert.deepEqual(shard?.summary.count, 2);
    assert.deepEqual(shard?.summary.facets, {
      topic: [
        { key: 'budget', label: 'Public finance', count: 1 },
        { key: 'defence', label: 'Defence', count: 1 },
        { key: 'ferries', label: 'Ferries and ports', count: 1 },
      ],
      type: [
        { key: 'release', count: 1 },
        { key: 'speech', count: 1 },
      ],
    });
  });

  it('names the document that cannot be read', async () => {
    const [shard] = planShards(datedDocuments(releases), 'test');
    assert.ok(shard);
    await assert.rejects(buildShard(shard, readerOf([])), /no sample at en\//);
    await assert.rejects(
      buildShard(shard, () => '{"id": '),
      /en\/.*index\.json/,
    );
  });
});

describe('the list of shards', () => {
  it('says what each facet holds in each year, newest first', async () => {
    const english = releases.filter(({ lang }) => lang === 'en');
    const summaries = (await build(english)).map(({ summary }) => summary);
    const file = shardListFile('en', [...summaries].reverse());
    assert.equal(file.path, '/search/en/shards.json');
    const list: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
    assert.deepEqual(list, {
      shards: summaries.map(({ period, hash, count }) => ({
        period,
        base: `/search/en/${period}/`,
        hash,
        count,
      })),
      facets: {
        topic: [
          { key: 'budget', label: 'Public finance', counts: { '2021': 1 } },
          { key: 'defence', label: 'Defence', counts: { '2021': 1 } },
          { key: 'ferries', label: 'Ferries and ports', counts: { '2020': 1, '2021': 1 } },
        ],
        type: [
          { key: 'release', counts: { '2020': 1, '2021': 1 } },
          { key: 'speech', counts: { '2021': 1 } },
        ],
      },
    });
    assert.deepEqual(
      summaries.map(({ period }) => period),
      ['2021', '2020'],
    );
  });
});

describe('the files that all shards share', () => {
  it('are the script and each language’s WebAssembly, once', async () => {
    const files = await sharedFiles(['en', 'et', 'si', 'zh-Hans']);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['pagefind.js', 'wasm.en.pagefind', 'wasm.et.pagefind', 'wasm.unknown.pagefind'].map(
        (name) => `/search/pagefind/${name}`,
      ),
    );
    assert.deepEqual(await sharedFiles(['si', 'et', 'zh-Hans', 'en']), files);
  });
});
