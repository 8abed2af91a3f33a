import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyserOf } from '../../../src/search/analysis/analyser.ts';
import { limitQuery, MOST_WORDS } from '../../../src/search/engine/limitQuery.ts';
import { parseQuery } from '../../../src/search/engine/parseQuery.ts';
import { clausesIn } from '../../../src/search/engine/query.ts';
import { assertGrowsEvenly } from '../../tools/growth.ts';
import { indexOf, request, titlesOf } from '../memoryIndex.ts';
import { releases } from '../sampleReleases.ts';

const analyser = await analyserOf('en');
const limit = (text: string) => limitQuery(parseQuery(text), analyser);
const textsOf = (text: string) =>
  [...clausesIn(limit(text).query)].map(({ clause }) => ('text' in clause ? clause.text : clause.kind));
const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('a long query', () => {
  it('is searched by its first words, and a shorter one by all of it', () => {
    assert.equal(limit(words(MOST_WORDS)).isCut, false);
    assert.deepEqual(limit(words(MOST_WORDS)).query, parseQuery(words(MOST_WORDS)));
    assert.equal(limit(words(MOST_WORDS + 1)).isCut, true);
    assert.deepEqual(textsOf(words(5000)), words(MOST_WORDS).split(' '));
  });

  it('keeps a quotation, a word of many and parentheses up to there, and a name whole or not', () => {
    assert.deepEqual(textsOf(`a "${words(200)}" b`), ['a', words(MOST_WORDS - 1)]);
    assert.deepEqual(textsOf(words(200).replaceAll(' ', '-')), [words(MOST_WORDS).replaceAll(' ', '-')]);
    assert.deepEqual(
      textsOf(`${words(MOST_WORDS - 1)} topic:"health care"`),
      words(MOST_WORDS - 1).split(' '),
    );
  });

  it('excludes nothing by a part that is cut, which would exclude more than was asked', () => {
    const before = words(MOST_WORDS - 1);
    for (const cut of ['-(a b)', '-"a b"', '-a-b', '-(c OR (a b))']) {
      const { query, isCut } = limit(`${before} ${cut} d`);
      assert.equal(isCut, true, cut);
      assert.ok(
        query.every((group) => group.every(({ excluded }) => !excluded)),
        cut,
      );
    }
    assert.ok(limit(`${before} -a d`).query.at(-1)?.[0]?.excluded);
  });

  it('does not find everything where all of it is after one field', async () => {
    const { engine } = await indexOf(releases);
    for (const query of [`topic:"${words(MOST_WORDS + 1)}"`, `-zeppelin topic:"${words(200)}"`])
      assert.deepEqual(await titlesOf(engine(), request(query)), [], query);
  });

  it('tells that it was cut, and finds what its first words are in', async () => {
    const { engine } = await indexOf(releases);
    const progressOf = async (query: string) => {
      const session = engine().start(request(query));
      await session.finish();
      return session.progress();
    };
    const [one, many] = [
      await progressOf('summit'),
      await progressOf(`${'summit '.repeat(MOST_WORDS)} zeppelin`),
    ];
    assert.ok(one.found > 0);
    assert.equal(many.found, one.found);
    assert.deepEqual([one.onlyWords, many.onlyWords], [undefined, MOST_WORDS]);
  });

  it('is read in a time that grows evenly, whatever marks it has', async () => {
    for (const unit of ['word ', '‘a’s ', '"a ', '„a '])
      await assertGrowsEvenly(1000, (size) => limit(unit.repeat(size)));
  });
});
