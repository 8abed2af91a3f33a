import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { SearchRequest } from '../../../src/search/request.ts';
import { indexOf, kindOf, request, titlesOf } from '../memoryIndex.ts';
import { notices, releaseJson, releases } from '../sampleReleases.ts';

const english = releases.filter(({ lang }) => lang === 'en');
const index = await indexOf(english, new Map([['ferries', 'transport']]));
const find = (query: string, more = {}) => titlesOf(index.engine(), request(query, more));

const SUMMIT = 'Harbour summit opens in Saltholm';
const BUDGET = 'Speech on the second budget';
const FARES = 'Ferry fares stay as they were';
const OFF = 'Summit called off';

describe('a query', () => {
  const cases: readonly [query: string, found: readonly string[]][] = [
    ['', [SUMMIT, BUDGET, FARES]],
    ['summit', [SUMMIT, BUDGET, FARES]],
    ['SUMMITS', [SUMMIT, BUDGET, FARES]],
    ['summit ferries', [BUDGET, FARES]],
    ['"summit opens"', [SUMMIT]],
    ['"opens summit"', []],
    ['“the table” collective', [SUMMIT]],
    ['"<b>collective"', [SUMMIT]],
    ['summit -mayors', [SUMMIT, BUDGET]],
    ['summit -"summit of mayors"', [SUMMIT, BUDGET]],
    ['-summit', []],
    ['budget OR mayors', [BUDGET, FARES]],
    ['summit debt OR fares', [BUDGET, FARES]],
    ['title:summit', [SUMMIT]],
    ['title:"fares stay"', [FARES]],
    ['-title:summit', [BUDGET, FARES]],
    ['minist*', [SUMMIT]],
    ['mi*', [SUMMIT]],
    ['topic:ferries', [SUMMIT, FARES]],
    ['topic:transport', [SUMMIT, FARES]],
    ['topic:"ports"', [SUMMIT, FARES]],
    ['topic:mayors', [FARES]],
    ['type:speech', [BUDGET]],
    ['type:nothing', []],
    ['before:2021', [FARES]],
    ['after:2021', [SUMMIT, BUDGET]],
    ['after:2021-05-25', [SUMMIT]],
    ['before:2021-05-25 after:2021-03', [BUDGET]],
    ['summit after:tomorrow', []],
    ['"', []],
    ['OR', [BUDGET]],
    ['summit &', [SUMMIT, BUDGET, FARES]],
    ['debt. ferries!', [BUDGET]],
    ['summit NOT mayors', [SUMMIT, BUDGET]],
    ['summit-opens', [SUMMIT]],
    ['opens-summit', []],
    ['the.table', [SUMMIT]],
    ['title: summit', [SUMMIT]],
    ['summit -(mayors OR debt)', [SUMMIT]],
    ['debt OR (mayors islands)', [BUDGET, FARES]],
    ['debt OR (mayors budget)', [BUDGET]],
    ['-(summit -(mayors OR debt))', [BUDGET, FARES]],
    ['(after:2021-03 before:2021-05) summit', [BUDGET]],
    ['summit (& !)', [SUMMIT, BUDGET, FARES]],
    ['()', []],
    ['NOBODY AT THE SUMMIT SPOKE OF DEBT, OR OF THE FERRIES', [BUDGET]],
    ['topic:ferries and ports mayors', [FARES]],
    ['topic:Public finance', [BUDGET]],
    ['-topic:ferries and ports', [BUDGET]],
    ['type:press release', [SUMMIT, FARES]],
    ['type:"Press release" summit', [SUMMIT, FARES]],
    ['type:press', [SUMMIT, FARES]],
    ['topics:budget', [BUDGET]],
    ['year:2020', [FARES]],
    ['since:2021-3-2 until:2021/05/24', [BUDGET]],
    ['“the table" collective', [SUMMIT]],
    ['»the “table” »', [SUMMIT]],
    ['"summit of ma*"', [FARES]],
    ['"spoke of debt, or*"', [BUDGET]],
    ['title:"ferry fa*"', [FARES]],
    ['"summit opens s*" -mayors', []],
    ['"mi*"', [SUMMIT]],
    ['summit –mayors −debt', [SUMMIT]],
  ];
  for (const [query, found] of cases) {
    it(`${query || '(empty)'} finds ${found.length}`, async () => assert.deepEqual(await find(query), found));
  }

  it('finds withdrawn releases when asked for', async () => {
    assert.deepEqual(await find('summit', { withdrawn: true }), [SUMMIT, OFF, BUDGET, FARES]);
  });

  it('takes days from and to as included', async () => {
    assert.deepEqual(await find('', { from: '2021-03-02', to: '2021-05-25' }), [SUMMIT, BUDGET]);
    assert.deepEqual(await find('', { from: '2021-03-03', to: '2021-05-24' }), []);
  });

  it('is answered best first by title before text', async () => {
    assert.deepEqual(await find('summit', { order: 'best' }).then(([first]) => first), SUMMIT);
  });

  it('is answered best first by the form that was typed, where it is rarer than the others', async () => {
    const { engine } = await indexOf([
      ...Array.from({ length: 40 }, (_, number) => releaseJson(`Man ${number} walks`, '2021-05-25')),
      releaseJson('A sentence', '2010-05-25', { html: '<p>Of it, Manning said nothing at all.</p>' }),
    ]);
    const [first] = await titlesOf(engine(), request('manning', { order: 'best' }));
    assert.equal(first, 'A sentence');
  });
});

describe('counts', () => {
  it('are of each filter as if it named no key itself', async () => {
    const filters = {
      topics: ['transport'],
      people: [],
      organisations: [],
      types: ['release'],
      years: ['2021'],
    };
    const session = index.engine().start(request('', { filters }));
    const hits = await session.reach(10);
    assert.deepEqual(
      hits.map(({ title }) => title),
      [SUMMIT],
    );
    const { counts, complete, found } = session.progress();
    assert.equal(complete, true);
    assert.equal(found, 1);
    assert.deepEqual([...(counts.years ?? [])].sort(), [
      ['2020', 1],
      ['2021', 1],
    ]);
    assert.deepEqual([...(counts.types ?? [])], [['release', 1]]);
    assert.deepEqual([...(counts.topics ?? [])].sort(), [
      ['defence', 1],
      ['ferries', 1],
      ['transport', 1],
    ]);
  });
});

describe('newest first', () => {
  it('opens older shards only as far as it must, and says how far back it went', async () => {
    const { engine, asked } = await indexOf(notices);
    const session = engine().start(request('common'));
    assert.equal((await session.reach(10)).length, 10);
    const { searchedBackTo, complete, shards } = session.progress();
    assert.equal(complete, false);
    assert.equal(shards.done, 1);
    assert.ok(searchedBackTo !== undefined && searchedBackTo > '2016', searchedBackTo);
    assert.ok(asked.length <= 5, asked.join('\n'));
    await session.finish();
    assert.equal(session.progress().found, 1200);
    assert.equal(session.progress().complete, true);
  });

  it('asks at once for the words and newest titles of the newest shard, and for its facts only to filter', async () => {
    const { engine, files } = await indexOf(notices);
    const early = async (more: Partial<SearchRequest>) => {
      const asked: string[] = [];
      let isAnswered = false;
      const slow = engine('en', async (path) => {
        if (!path.endsWith('shards.bin')) {
          if (!isAnswered) asked.push(kindOf(path));
          await setImmediate();
          isAnswered = true;
        }
        return files.get(path) ?? assert.fail(path);
      });
      assert.equal((await slow.start(request('common', more)).reach(5)).length, 5);
      return asked.sort();
    };
    assert.deepEqual(await early({}), ['titles', 'words']);
    assert.deepEqual(await early({ from: '2001-01-01' }), ['titles', 'words']);
    const { filters } = request('');
    const typed = { filters: { ...filters, types: ['release'] } };
    assert.deepEqual(await early(typed), ['facts', 'titles', 'words']);
  });

  it('opens no more of them than the share found so far says it needs', async () => {
    const dense = Array.from({ length: 3000 }, (_, number) =>
      releaseJson(`Notice ${number}`, `${2000 + Math.floor(number / 140)}-0${(number % 9) + 1}-15`, {
        html: '<p>common hay</p>',
      }),
    );
    const { engine } = await indexOf(dense);
    const session = engine().start(request('common'));
    await session.reach(1);
    const { found, shards } = session.progress();
    assert.ok(shards.all > 2, `${shards.all}`);
    await session.reach(found + 1);
    assert.equal(session.progress().shards.done, 2);
  });

  it('gives what the newest of them hold at once, and the rest only follows', async () => {
    const { engine } = await indexOf(notices);
    const session = engine().start(request('common'));
    const first = await session.glimpse(1200);
    assert.equal(session.progress().shards.done, 1);
    assert.ok(first.length > 1 && first.length < 1200, `${first.length}`);
    const all = await session.reach(1200);
    assert.equal(all.length, 1200);
    assert.deepEqual(all.slice(0, first.length), first);
  });

  it('goes all the way back for what is rare', async () => {
    const { engine } = await indexOf(notices);
    assert.deepEqual(await titlesOf(engine(), request('needle')), ['Notice 3']);
  });

  it('goes on past a part that cannot be had, and says which', async () => {
    const { engine, files, asked } = await indexOf(notices);
    const broken = engine('en', async (path) => {
      if (path.includes('/2000-01-01.') && path.includes('words')) throw new Error('gone');
      asked.push(path);
      return files.get(path) ?? assert.fail(path);
    });
    const session = broken.start(request('common'));
    await session.finish();
    const { failed, found, complete } = session.progress();
    assert.deepEqual(failed, [{ from: '2000-01-01', to: '2015-12-31' }]);
    assert.equal(complete, true);
    assert.equal(found, 240);
  });

  it('rejects when there is no index', async () => {
    const { engine } = await indexOf([]);
    const none = engine('en', async () => {
      throw new Error('404');
    });
    await assert.rejects(none.start(request('a')).reach(1), /shards\.bin/);
    assert.deepEqual(await titlesOf(engine(), request('a')), []);
  });
});

describe('best match', () => {
  it('asks eight parts at a time, and the next one as soon as any has answered', async () => {
    const older = ['1990-01', '2001-01', '2009-01', '2012-01', '2014-01', '2015-01', '2015-04', '2015-07'];
    const months = [...older, '2015-10', '2015-11', ...new Array<string>(401).fill('2015-12')];
    const { engine, files } = await indexOf(
      months.map((month, number) => releaseJson(`Notice ${number}`, `${month}-15`)),
    );
    const asked = new Set<string>();
    let open = 0;
    let most = 0;
    const slow = engine('en', async (path) => {
      if (kindOf(path) === 'words') {
        asked.add(path);
        open += 1;
        most = Math.max(most, open);
        await setImmediate();
        // The first one answers last.
        for (let turn = 0; asked.size < 11 && path.includes('/2015-12-01.') && turn < 10_000; turn++)
          await setImmediate();
        if (path.includes('/2015-12-01.')) assert.equal(asked.size, 11);
        open -= 1;
      }
      return files.get(path) ?? assert.fail(path);
    });
    const session = slow.start(request('notice', { order: 'best' }));
    await session.glimpse(1);
    assert.deepEqual(session.progress().failed, []);
    assert.equal(session.progress().found, months.length);
    assert.equal(most, 8);
  });
});
