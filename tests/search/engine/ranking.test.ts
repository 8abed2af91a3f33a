import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SearchEngine } from '../../../src/search/request.ts';
import { indexOf, kindOf, request, titlesOf } from '../memoryIndex.ts';
import { releaseJson } from '../sampleReleases.ts';

const WHOLE = 'Man Sentenced for Tax Fraud';
const LONGER = 'Second Man Sentenced for Tax Fraud';
const APART = 'Tax Fraud Man Sentenced for Fraud';
const NAMED = 'Co-owner Pleads Guilty';
const AGAIN = 'Co-owner Again Pleads Guilty';

const html = `<p>${'The man was sentenced for tax fraud. The co-owner pleads guilty. '.repeat(9)}</p>`;
const archive = () =>
  indexOf([
    releaseJson(APART, '2021-05-25', { html, summary: 'Tax fraud.' }),
    releaseJson(LONGER, '2021-05-24', { html }),
    releaseJson(WHOLE, '2010-05-23'),
    releaseJson(AGAIN, '2021-05-22', { html }),
    releaseJson(NAMED, '2010-05-21'),
    ...Array.from({ length: 9 }, (_, day) => releaseJson(`Other ${day}`, `2012-01-0${day + 1}`, { html })),
  ]);
const best = (engine: SearchEngine, query: string) => titlesOf(engine, request(query, { order: 'best' }));

describe('best match', () => {
  it('has first what is headed by all that was typed and nothing else, then where it stands in a longer title', async () => {
    const { engine } = await archive();
    const titles = await best(engine(), WHOLE);
    assert.deepEqual(titles.slice(0, 3), [WHOLE, LONGER, APART]);
    assert.deepEqual((await best(engine(), 'man sentenced for tax fraud -other')).slice(0, 2), [
      WHOLE,
      LONGER,
    ]);
    assert.equal((await best(engine(), 'co-owner pleads guilty'))[0], NAMED, 'words with a hyphen too');
  });

  it('only goes on where more is asked for, and needs no places of words', async () => {
    const { engine, asked } = await archive();
    const all = await best(engine(), WHOLE);
    for (let most = 1; most < all.length; most++) {
      const hits = await engine()
        .start(request(WHOLE, { order: 'best' }))
        .glimpse(most);
      assert.deepEqual(
        hits.map(({ title }) => title),
        all.slice(0, most),
      );
    }
    assert.ok(!asked.some((path) => kindOf(path) === 'positions'));
  });
});
