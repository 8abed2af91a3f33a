import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchRequest } from '../../../src/search/request.ts';
import { indexOf, kindOf, request } from '../memoryIndex.ts';
import { notices, releaseJson } from '../sampleReleases.ts';

test('facts are opened only when results are counted, and a part whose facts cannot be had is none of them', async () => {
  const { engine, files } = await indexOf(notices);
  const facts: string[] = [];
  const broken = engine('en', async (path) => {
    if (kindOf(path) === 'facts') facts.push(path);
    if (path.includes('/2000-01-01.') && kindOf(path) === 'facts') throw new Error('gone');
    return files.get(path) ?? assert.fail(path);
  });
  for (const order of ['newest', 'best'] as const) {
    const session = broken.start(request('common', { order }));
    facts.length = 0;
    await session.glimpse(6);
    assert.deepEqual(facts, []);
    assert.equal(session.progress().counts.types?.size, 0);
    assert.equal((await session.reach(2000)).length, 240);
    const { failed, found, counts } = session.progress();
    assert.deepEqual(failed, [{ from: '2000-01-01', to: '2015-12-31' }]);
    assert.equal(found, 240);
    assert.deepEqual([...(counts.types ?? [])], [['release', 240]]);
  }
});

test('withdrawn releases that match are counted without facts, also by a part that has no other match', async () => {
  const gone = { withdrawn: { reason: 'It was not.' } };
  const { engine, files } = await indexOf(
    notices.map((notice) => (/^20(1[6-9]|03)/.test(notice.date) ? { ...notice, ...gone } : notice)),
  );
  const cases: readonly (readonly [string, Partial<SearchRequest>, number, number])[] = [
    ['common', {}, 900, 300],
    ['common', { withdrawn: true }, 1200, 300],
    ['common after:2016', {}, 0, 240],
    ['needle', {}, 1, 0],
    ['nowhere', {}, 0, 0],
  ];
  for (const [query, more, found, withdrawn] of cases) {
    const facts: string[] = [];
    const watched = engine('en', async (path) => {
      if (kindOf(path) === 'facts') facts.push(path);
      return files.get(path) ?? assert.fail(path);
    });
    const session = watched.start(request(query, { ...more, order: 'best' }));
    await session.glimpse(6);
    const asked = `${query} ${JSON.stringify(more)}`;
    assert.deepEqual(facts, [], asked);
    assert.deepEqual([session.progress().found, session.progress().withdrawn], [found, withdrawn], asked);
    await session.reach(6);
    assert.deepEqual([session.progress().found, session.progress().withdrawn], [found, withdrawn], asked);
  }
});

test('withdrawn releases are counted as far as was searched, and only where they match in all else', async () => {
  const gone = { withdrawn: { reason: 'It was not.' }, topics: ['budget'] };
  const { engine } = await indexOf([
    releaseJson('A ferry sails', '2021-05-25', { topics: ['ferries'] }),
    releaseJson('A ferry sinks', '2021-05-24', gone),
    releaseJson('A ferry burns', '1990-05-24', gone),
  ]);
  const { filters } = request('');
  const withdrawn = async (more: Partial<SearchRequest>) => {
    const session = engine().start(request('ferry', more));
    await session.reach(1);
    return [session.progress().complete, session.progress().withdrawn];
  };
  assert.deepEqual(await withdrawn({}), [false, 1]);
  assert.deepEqual(await withdrawn({ order: 'best' }), [true, 2]);
  assert.deepEqual(await withdrawn({ filters: { ...filters, topics: ['budget'] } }), [true, 2]);
  assert.deepEqual(await withdrawn({ filters: { ...filters, topics: ['ferries'] }, order: 'best' }), [
    true,
    0,
  ]);
  assert.deepEqual(await withdrawn({ filters: { ...filters, years: ['1990'] } }), [true, 1]);
  assert.deepEqual(await withdrawn({ to: '2021-05-23' }), [true, 1]);
});

test('until results are counted, the facts of those parts only are opened that a range of days cuts', async () => {
  const { engine, files } = await indexOf(notices);
  const { filters } = request('');
  const years = { ...filters, years: ['2016', '2017', '2018', '2019'] };
  const cases: readonly (readonly [string, Partial<SearchRequest>, number, readonly string[]])[] = [
    ['common', { from: '2010-07-01' }, 9 * 60 + 30, ['2000']],
    ['common after:2010-07', {}, 9 * 60 + 30, ['2000']],
    ['common -before:2010-07', {}, 9 * 60 + 30, ['2000']],
    ['common after:2016', {}, 4 * 60, []],
    ['common after:2016 OR before:1990', {}, 4 * 60, []],
    ['common', { from: '2016-01-01', to: '2019-12-31' }, 4 * 60, []],
    ['common', { from: '2016-01-01', to: '2019-12-30' }, 4 * 60, ['2016']],
    ['common', { filters: years }, 4 * 60, []],
    ['common', { filters: { ...years, years: ['2017'] } }, 60, ['2016']],
    ['hay after:2016 topic:none', {}, 0, []],
  ];
  for (const [query, more, found, opened] of cases) {
    const facts: string[] = [];
    const watched = engine('en', async (path) => {
      if (kindOf(path) === 'facts') facts.push(path.slice('/search/en/'.length).slice(0, 4));
      return files.get(path) ?? assert.fail(path);
    });
    const session = watched.start(request(query, { ...more, order: 'best' }));
    await session.glimpse(6);
    assert.deepEqual(facts, opened, `${query} ${JSON.stringify(more)}`);
    assert.equal(session.progress().found, found);
    await session.reach(6);
    assert.equal(session.progress().found, found);
  }
});

test('the first results of a year do not wait for parts of other years, which only count for its filter', async () => {
  const { engine, files } = await indexOf(notices);
  const { filters } = request('');
  for (const order of ['newest', 'best'] as const) {
    const words = new Set<string>();
    const watched = engine('en', async (path) => {
      if (kindOf(path) === 'words') words.add(path.slice('/search/en/'.length).slice(0, 4));
      return files.get(path) ?? assert.fail(path);
    });
    const session = watched.start(request('common', { order, filters: { ...filters, years: ['2017'] } }));
    assert.equal((await session.glimpse(6)).length, 6);
    assert.deepEqual([...words], ['2016'], order);
    const { complete, found, shards } = session.progress();
    assert.deepEqual([complete, found], [true, 60], 'what only counts holds no result');
    assert.ok(shards.done < shards.all);
    await (order === 'best' ? session.reach(6) : session.finish());
    const { counts, ...more } = session.progress();
    assert.equal(more.found, 60);
    assert.equal(more.shards.done, more.shards.all);
    assert.equal(counts.years?.get('2001'), 60);
  }
});

test('the guide is asked for by who names terms or counts, not by words', async () => {
  const { engine } = await indexOf(notices);
  let asked = 0;
  const watched = engine('en', undefined, () => {
    asked += 1;
  });
  const { filters } = request('');
  const cases: readonly (readonly [string, Partial<SearchRequest>, number])[] = [
    ['common after:2016 type:release', {}, 0],
    ['common topic:budget', {}, 1],
    ['common', { filters: { ...filters, types: ['release'] } }, 1],
  ];
  for (const [query, more, wanted] of cases) {
    asked = 0;
    const session = watched.start(request(query, more));
    await session.glimpse(6);
    assert.equal(asked, wanted, query);
    await session.reach(6);
    assert.equal(asked, 1, query);
  }
});

test('without the guide words find all the same, and what it alone could count is not counted', async () => {
  const { engine } = await indexOf(notices);
  const broken = engine('en', undefined, () => {
    throw new Error('no guide');
  });
  const { filters } = request('');
  const cases: readonly Partial<SearchRequest>[] = [
    {},
    { order: 'best' },
    { filters: { ...filters, types: ['release'], years: ['2017', '2018'] } },
  ];
  for (const more of cases) {
    const whole = engine().start(request('common', more));
    const session = broken.start(request('common', more));
    assert.deepEqual(await session.reach(2000), await whole.reach(2000));
    const [{ counts, ...told }, all] = [session.progress(), whole.progress()];
    assert.deepEqual({ ...told, counts: all.counts }, all);
    assert.deepEqual(counts, { types: all.counts.types, years: all.counts.years });
  }
});

test('a search that names terms fails without the guide', async () => {
  const { engine } = await indexOf(notices);
  const broken = engine('en', undefined, () => {
    throw new Error('no guide');
  });
  await assert.rejects(broken.start(request('common topic:budget')).reach(6), /no guide/);
  const { filters } = request('');
  const session = broken.start(request('common', { filters: { ...filters, topics: ['budget'] } }));
  assert.deepEqual(await session.reach(6), []);
  const { failed, shards } = session.progress();
  assert.equal(failed.length, shards.all);
});
