import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { indexOf, request, titlesOf } from '../memoryIndex.ts';
import { releaseJson } from '../sampleReleases.ts';

const ARCHIVE = [
  releaseJson('Engineer sentenced for cheating emissions tests', '2017-08-25'),
  releaseJson('Engineer pleads guilty in emissions conspiracy', '2016-09-09', { topics: ['budget'] }),
  releaseJson('Dealer sentenced for cheating', '2010-03-02'),
  releaseJson('WASHINGTON harbour news', '2009-03-02'),
  releaseJson('Washington foreclosure-rescue news', '2009-03-03'),
  releaseJson('Foreclosure-rescue scheme of a dealer', '2009-04-03'),
];

const { engine, asked } = await indexOf(ARCHIVE);
const shorten = (query: string, more: Parameters<typeof request>[1] = {}) =>
  engine().shorten(request(query, more));

describe('a query that finds nothing', () => {
  it('is offered without the one word that is too many, whatever stands around it', async () => {
    assert.deepEqual(await shorten('WASHINGTON – Engineer Sentenced for Cheating, Emissions Tests'), [
      { query: 'Engineer Sentenced for Cheating, Emissions Tests', without: ['WASHINGTON'], found: 1 },
    ]);
    assert.deepEqual(await shorten('dealer foreclosure-rescue emissions'), [
      { query: 'dealer foreclosure-rescue', without: ['emissions'], found: 1 },
    ]);
  });

  it('in capitals is offered as what it was counted as: a NOT in it stays a word', async () => {
    const [offer] = await shorten('DO NOT CHEAT EMISSIONS XYZZY');
    assert.equal(offer, undefined);
    const archive = await indexOf([releaseJson('Do not drink water', '2020-01-01')]);
    const [first] = await archive.engine().shorten(request('DO NOT DRINK WATER XYZZY'));
    assert.deepEqual(first, { query: 'DO not DRINK WATER', without: ['XYZZY'], found: 1 });
  });

  it('is offered without two words where one is not enough, and never with one word only', async () => {
    assert.deepEqual(await shorten('zeppelin airship engineer guilty'), [
      { query: 'engineer guilty', without: ['zeppelin', 'airship'], found: 1 },
    ]);
    assert.deepEqual(await shorten('zeppelin airship engineer'), []);
    assert.deepEqual(await shorten('zeppelin engineer'), []);
    assert.deepEqual(await shorten('zeppelin airship balloon engineer guilty'), []);
  });

  it('first loses the words that say least', async () => {
    const [first] = await shorten('sentenced engineer guilty');
    assert.deepEqual(first?.without, ['sentenced']);
  });

  it('is offered only what its filters let through', async () => {
    const { filters } = request('');
    const budget = { filters: { ...filters, topics: ['budget'] } };
    assert.deepEqual(
      (await shorten('zeppelin engineer emissions', budget)).map(({ found }) => found),
      [1],
    );
    assert.deepEqual(await shorten('zeppelin dealer sentenced', budget), []);
    assert.deepEqual(await shorten('zeppelin engineer emissions', { from: '2018-01-01' }), []);
  });

  it('is left as it is where it is more than words', async () => {
    for (const query of [
      '"zeppelin" engineer guilty',
      'zeppelin OR airship engineer guilty',
      'zeppelin engineer -guilty emissions',
      'title:zeppelin engineer guilty',
      'before:soon engineer guilty',
    ])
      assert.deepEqual(await shorten(query), [], query);
  });

  it('asks for no file of words that the search has not read', async () => {
    const one = engine();
    const query = 'zeppelin engineer sentenced guilty';
    await one.start(request(query)).finish();
    const before = asked.length;
    assert.equal((await one.shorten(request(query))).length > 0, true);
    assert.deepEqual(asked.slice(before), []);
  });

  it('finds with each query that is offered as many releases as are said, whatever the words', async () => {
    const words = fc.constantFrom(
      ...new Set(ARCHIVE.flatMap(({ title }) => title.split(' '))),
      'zeppelin',
      '–',
      'U.S.',
      'OR',
      'NOT',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 3, maxLength: 7 }), async (parts) => {
        const query = parts.join(' ');
        if ((await titlesOf(engine(), request(query))).length > 0) return;
        for (const offer of await shorten(query)) {
          assert.ok(offer.without.length >= 1 && offer.without.length <= 2);
          assert.equal((await titlesOf(engine(), request(offer.query))).length, offer.found, offer.query);
        }
      }),
    );
  });
});
