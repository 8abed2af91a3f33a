import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ArchiveSearch } from '../../src/client/archiveSearch.ts';
import { readState } from '../../src/client/searchState.ts';
import type { FoundRelease, SearchShard } from '../../src/client/shardSearch.ts';
import type { ShardList } from '../../src/search/shardList.ts';

const list: ShardList = {
  shards: ['2022', '2021', '2020'].map((period) => ({ period, base: `/${period}/`, hash: period, count: 9 })),
  facets: { topic: [{ key: 'ferries', label: 'Ferries', counts: { '2020': 1 } }], type: [] },
};

function release(name: string, score: number): FoundRelease {
  const hit = {
    href: `/${name}/`,
    title: name,
    day: '2021-01-01',
    type: 'release',
    withdrawn: false,
    excerpt: [],
  };
  return { score, load: async () => hit };
}

const FOUND: Readonly<Record<string, readonly FoundRelease[]>> = {
  '2022': [release('a', 1), release('b', 5)],
  '2021': [release('c', 3)],
  '2020': [release('d', 9)],
};

/** Searches made-up shards, and keeps which it was asked for. */
function shards(broken: readonly string[] = []) {
  const asked: string[] = [];
  const searchShard: SearchShard = async ({ period }) => {
    asked.push(period);
    if (broken.includes(period)) throw new Error('404');
    return { found: FOUND[period] ?? [], counts: { topic: new Map([['ferries', 1]]), type: new Map() } };
  };
  return { asked, searchShard };
}

async function names(found: readonly FoundRelease[]): Promise<readonly string[]> {
  return Promise.all(found.map(async ({ load }) => (await load()).title));
}

describe('a search over the archive', () => {
  it('opens no more years than it takes, newest first', async () => {
    const { asked, searchShard } = shards();
    const search = new ArchiveSearch(list, readState('?q=x'), searchShard);
    assert.deepEqual(await names(await search.reach(2)), ['a', 'b']);
    assert.deepEqual(asked, ['2022']);
    assert.equal(search.progress().complete, false);
    assert.deepEqual(await names(await search.reach(3)), ['a', 'b', 'c']);
    assert.deepEqual(await names(await search.reach(99)), ['a', 'b', 'c', 'd']);
    assert.deepEqual(asked, ['2022', '2021', '2020']);
    const { complete, found, searched, years, counts } = search.progress();
    assert.deepEqual(
      { complete, found, searched },
      { complete: true, found: 4, searched: ['2022', '2021', '2020'] },
    );
    assert.deepEqual([...years.values()], [2, 1, 1]);
    assert.equal(counts.topic.get('ferries'), 3);
  });

  it('keeps the order when it is asked twice at once', async () => {
    const search = new ArchiveSearch(list, readState('?q=x'), shards().searchShard);
    const [first, second] = await Promise.all([search.reach(3), search.reach(4)]);
    assert.deepEqual(await names(first), ['a', 'b', 'c']);
    assert.deepEqual(await names(second), ['a', 'b', 'c', 'd']);
  });

  it('opens all years to put the best match first', async () => {
    const search = new ArchiveSearch(list, readState('?q=x&order=best'), shards().searchShard);
    assert.deepEqual(await names(await search.reach(3)), ['d', 'b', 'c']);
  });

  it('opens chosen years only', async () => {
    const { asked, searchShard } = shards();
    await new ArchiveSearch(list, readState('?q=x&year=2021'), searchShard).reach(99);
    assert.deepEqual(asked, ['2021']);
  });

  it('opens no year that the list knows to be without the topic, but all where withdrawn releases count', async () => {
    const first = shards();
    await new ArchiveSearch(list, readState('?q=x&topic=ferries'), first.searchShard).reach(99);
    assert.deepEqual(first.asked, ['2020']);
    const second = shards();
    await new ArchiveSearch(list, readState('?q=x&topic=ferries&withdrawn=1'), second.searchShard).reach(99);
    assert.deepEqual(second.asked, ['2022', '2021', '2020']);
  });

  it('goes on past a year that fails, and says which', async () => {
    const search = new ArchiveSearch(list, readState('?q=x'), shards(['2021']).searchShard);
    assert.deepEqual(await names(await search.reach(99)), ['a', 'b', 'd']);
    assert.deepEqual(search.progress().failed, ['2021']);
    assert.deepEqual(search.progress().searched, ['2022', '2020']);
  });
});
