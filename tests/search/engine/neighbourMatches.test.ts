import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyserOf } from '../../../src/search/analysis/analyser.ts';
import { compileQuery } from '../../../src/search/engine/compileQuery.ts';
import { NO_TERMS } from '../../../src/search/engine/narrowing.ts';
import { runsIn } from '../../../src/search/engine/neighbourMatches.ts';
import { parseQuery } from '../../../src/search/engine/parseQuery.ts';
import { Vocabulary } from '../../../src/search/engine/vocabulary.ts';
import { indexOf, kindOf, request, titlesOf } from '../memoryIndex.ts';
import { releaseJson } from '../sampleReleases.ts';

const english = await analyserOf('en');

/** The runs of a query, each as its words. */
function wordsIn(query: string): readonly string[] {
  const known = new Vocabulary({ terms: NO_TERMS, types: [] }, english);
  return runsIn(compileQuery(parseQuery(query), english, known)).map((run) =>
    run
      .map((test) => (test.kind === 'word' ? test.form : test.forms.map(({ form }) => form).join('-')))
      .join(' '),
  );
}

describe('neighbours in a query', () => {
  it('are words and phrases after each other; an initial, an exclusion and days part none', () => {
    assert.deepEqual(wordsIn('roger jason stone'), ['roger jason stone']);
    assert.deepEqual(wordsIn('Paul J. Manafort'), ['paul manafort']);
    assert.deepEqual(wordsIn('roger -trial after:2016 stone'), ['roger stone']);
    assert.deepEqual(wordsIn('roger -(trial OR jury) stone'), ['roger stone']);
    assert.deepEqual(wordsIn('maria "van dyke" smith-jones'), ['maria van-dyke smith-jones']);
  });

  it('are not what is one of several, in parentheses, a beginning of a word, or sought in the title', () => {
    assert.deepEqual(wordsIn('roger (stone jason)'), []);
    assert.deepEqual(wordsIn('roger OR stone jason'), []);
    assert.deepEqual(wordsIn('rog* stone'), []);
    assert.deepEqual(wordsIn('title:roger stone'), []);
    assert.deepEqual(wordsIn('roger'), []);
    assert.deepEqual(wordsIn('a of board (x y) bank of america'), ['of board', 'bank of america']);
  });
});

/** Words that are rare enough to have marks: the same text is in one release of many. */
const others = Array.from({ length: 12 }, (_, day) =>
  releaseJson(`Other ${day}`, `2012-01-${day + 10}`, {
    html: '<p>Quarries, a rogerian tale.</p>',
  }),
);
const APART = '<p>Stone by stone, said Roger; Roger and stone.</p>';

async function firstOf(query: string, together: Parameters<typeof releaseJson>[2]): Promise<string> {
  const { engine, asked } = await indexOf([
    releaseJson('Apart', '2021-05-25', { html: APART, summary: 'Roger and stone.' }),
    releaseJson('Apart too', '2013-05-25', { html: APART, summary: 'Roger and stone.' }),
    releaseJson('Here', '2011-05-24', together),
    ...others,
  ]);
  const [first = ''] = await titlesOf(engine(), request(query, { order: 'best' }));
  assert.ok(!asked.some((path) => kindOf(path) === 'positions'));
  return first;
}

describe('best match', () => {
  it('has releases first in which the words stand side by side as they were typed, without a file of places', async () => {
    const html = '<p>All was well, and nobody said a word. Roger Stone left.</p>';
    assert.equal(await firstOf('roger stone', { html }), 'Here');
    assert.notEqual(await firstOf('stone roger', { html }), 'Here');
    assert.equal(await firstOf('roger after:2010 stone', { html }), 'Here');
  });

  it('passes over initials in names, in the text and in the query', async () => {
    const html = '<p>All was well. Roger J. Stone Jr. left.</p>';
    assert.equal(await firstOf('roger stone', { html }), 'Here');
    assert.equal(await firstOf('roger j stone', { html: html.replace('left', 'left J') }), 'Here');
  });

  const fillers = Array.from({ length: 40 }, (_, day) =>
    releaseJson(`The filler of ${day}`, `2013-02-${(day % 28) + 1}`.replace(/-(\d)$/, '-0$1'), {
      url: `https://press.example.org/filler-${day}/`,
      html: '<p>Of the day.</p>',
    }),
  );

  it('passes over words that nearly all releases have, in the text and in the query', async () => {
    const apart = '<p>The bank of a river; America, of course..</p>';
    const { engine, asked } = await indexOf([
      releaseJson('Apart', '2021-05-25', { html: apart }),
      releaseJson('Apart too', '2013-05-25', { html: apart.replaceAll('America', 'the whole America') }),
      releaseJson('Here', '2011-05-24', { html: '<p>Nobody of the staff of the Bank of America came.</p>' }),
      ...fillers,
    ]);
    for (const query of ['bank of america', 'bank america', 'bank of the america']) {
      const [first] = await titlesOf(engine(), request(query, { order: 'best' }));
      assert.equal(first, 'Here', query);
    }
    assert.ok(!asked.some((path) => kindOf(path) === 'positions'));
  });

  it('passes over no phrase that begins with such a word', async () => {
    const apart = '<p>A chair of America, one bank, one quay.</p>';
    const { engine } = await indexOf([
      releaseJson('Apart', '2021-05-25', { html: apart }),
      releaseJson('Apart too', '2013-05-25', { html: apart }),
      releaseJson('Here', '2011-05-24', { html: '<p>Nobody of the staff of the Bank of America quay.</p>' }),
      ...fillers,
    ]);
    const [first] = await titlesOf(engine(), request('bank "of america" quay', { order: 'best' }));
    assert.equal(first, 'Here');
  });

  it('holds a title that has three words, in whatever order, for as good', async () => {
    const titled = { html: '<p>All was well.</p>', summary: 'Stone.' };
    const { engine } = await indexOf([
      releaseJson('Quiet night', '2021-05-25', { html: `<p>${'Roger Stone owner. '.repeat(9)}</p>` }),
      releaseJson('Owner of a stone, not a rock: Roger', '2011-05-24', titled),
      ...others,
    ]);
    const [first] = await titlesOf(engine(), request('roger stone owner', { order: 'best' }));
    assert.equal(first, 'Owner of a stone, not a rock: Roger');
  });

  it('takes no end of a title for the neighbour of the beginning of a summary', async () => {
    const shown = { summary: 'Stone is cheap.', html: '<p>Nothing. Roger</p>' };
    assert.notEqual(await firstOf('roger stone', shown), 'Here');
  });

  it('finds the same releases in the same order, however many are asked for at once', async () => {
    const word = fc.constantFrom('roger', 'stone', 'stones', 'j', 'of', 'quarry');
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 8, maxLength: 20 }), text, async (texts, query) => {
        const { engine } = await indexOf(
          texts.map((body, nth) =>
            releaseJson(`Title ${nth}`, `20${10 + nth}-01-01`, { html: `<p>${body}</p>` }),
          ),
        );
        const asked = request(query, { order: 'best' });
        const all = await titlesOf(engine(), asked);
        assert.deepEqual([...all].sort(), [...(await titlesOf(engine(), request(query)))].sort());
        const session = engine().start(asked);
        for (let most = 1; most <= all.length; most += 3)
          assert.deepEqual(
            (await session.reach(most)).map(({ title }) => title),
            all.slice(0, most),
          );
      }),
      { numRuns: 40 },
    );
  });
});
