import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { digest } from '../../src/lib/digest.ts';
import type { ReleaseJson } from '../../src/model/releaseJson.ts';
import type { BuiltShard } from '../../src/search/buildShard.ts';
import { buildShard, buildShards } from '../../src/search/buildShard.ts';
import { closeIndexer } from '../../src/search/indexer.ts';
import type { ShardDocument } from '../../src/search/shard.ts';
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

/** One line for each file: a difference must be readable. */
function digests(built: readonly BuiltShard[]): readonly string[] {
  return built.flatMap(({ files }) => files.map(({ path, bytes }) => `${path} ${digest(bytes)}`));
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
    const first = digests(await build(many));
    assert.deepEqual(digests(await build([...many].reverse())), first);
    // And from an indexer that has built nothing before.
    await closeIndexer();
    assert.deepEqual(digests(await build(many)), first);
  });

  it('is the same bytes however long each release takes to read', async () => {
    const [shard] = planShards(datedDocuments(many), 'test');
    assert.ok(shard);
    const read = readerOf(many);
    const first = digests([await buildShard(shard, read)]);
    for (let run = 0; run < 3; run++) {
      const slow = async (document: ShardDocument) => {
        if (Math.random() < 0.3) await setTimeout(Math.random() * 4);
        return read(document);
      };
      assert.deepEqual(digests([await buildShard(shard, slow)]), first);
    }
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

describe('several shards', () => {
  const years = many.map((release, number) => {
    const year = String(2015 + (number % 7));
    return { ...release, date: release.date.replace('2021', year), url: release.url.replace('2021', year) };
  });
  const shards = planShards(datedDocuments(years), 'test');

  it('are each what it is when it is built alone, and come in the order given', async () => {
    const alone = await build(years);
    const together: BuiltShard[] = [];
    for await (const built of buildShards(shards, readerOf(years))) together.push(built);
    assert.deepEqual(
      together.map(({ shard }) => shard.period),
      shards.map(({ period }) => period),
    );
    assert.deepEqual(digests(together), digests(alone));
  });

  it('stop at the first that fails, and can be built again', async () => {
    const read = readerOf(years);
    const broken = shards[2]?.documents[0].path;
    const collect = async (reader: typeof read) => {
      let count = 0;
      for await (const _ of buildShards(shards, reader)) count += 1;
      return count;
    };
    await assert.rejects(
      collect((document) => (document.path === broken ? '{' : read(document))),
      /is not whole JSON/,
    );
    assert.equal(await collect(read), shards.length);
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
