import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyserOf } from '../../src/search/analysis/analyser.ts';
import { FILTERS, type SearchRequest } from '../../src/search/request.ts';
import { indexOf, request } from './memoryIndex.ts';
import {
  type Asked,
  germanReadings,
  NaiveArchive,
  type NaiveText,
  type Question,
  queryOf,
} from './naiveSearch.ts';
import { releaseJson } from './sampleReleases.ts';
import { WORDS } from './similarWords.ts';

/* Random small archives: what the engine finds is what reading every release from end to end finds. */

const BROADER = new Map([
  ['ferries', 'transport'],
  ['roads', 'transport'],
  ['transport', 'economy'],
]);
const TOPICS = ['ferries', 'roads', 'transport', 'economy', 'defence'] as const;
/** Whole names, words of one, and more than a name. */
const TOPIC_NAMES = ['ferries and ports', 'ports', 'ferries and', 'Defence news', 'nothing'] as const;
const TYPES = ['release', 'speech', 'notice'] as const;

const day = fc
  .tuple(
    fc.constantFrom(1975, 1984, 2010, 2015, 2016, 2021),
    fc.constantFrom('01-01', '02-28', '06-15', '12-31'),
  )
  .map(([year, rest]) => `${year}-${rest}`);
const time = fc.constantFrom('', 'T00:00:00+02:00', 'T09:30:00+02:00', 'T23:59:00+02:00');

function archive(words: readonly string[]): fc.Arbitrary<readonly NaiveText[]> {
  const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((list) => list.join(' '));
  const one = fc.record({
    title: text,
    summary: text,
    paragraphs: fc.array(text, { maxLength: 3 }),
    day,
    time,
    topics: fc.subarray([...TOPICS], { maxLength: 2 }),
    type: fc.constantFrom(...TYPES),
    withdrawn: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
  });
  return fc.array(one, { minLength: 1, maxLength: 14 }).map((list) =>
    list.map(({ title, paragraphs, withdrawn, day: date, time: clock, ...more }, index): NaiveText => {
      const release = releaseJson(title, date + clock, {
        ...more,
        // Each has an address of its own, in another order than that of the archive.
        url: `https://press.example.org/${date.replaceAll('-', '/')}/${(index * 7) % 15}/`,
        html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
        ...(withdrawn && { withdrawn: { reason: 'It was not.' } }),
      });
      // Why a release was withdrawn stands on its page.
      return { release, paragraphs: withdrawn ? [...paragraphs, 'It was not.'] : paragraphs };
    }),
  );
}

function question(words: readonly string[]): fc.Arbitrary<Question> {
  const word = fc.constantFrom(...words);
  const beginnings = [...new Set(words.flatMap((one) => /^[\p{L}\p{M}\p{N}]{2,3}/u.exec(one)?.[0] ?? []))];
  const asked: fc.Arbitrary<Asked> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('word'), text: word }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('phrase'),
        text: fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')),
      }),
    },
    fc.record({ kind: fc.constant('title'), text: word }),
    fc.record({ kind: fc.constant('prefix'), text: fc.constantFrom(...beginnings) }),
    fc.record({
      kind: fc.constant('phrase prefix'),
      text: fc.tuple(word, fc.constantFrom(...beginnings)).map((list) => list.join(' ')),
    }),
    fc.record({ kind: fc.constantFrom('before', 'after'), text: day }),
    fc.record({ kind: fc.constant('year'), text: day.map((date) => date.slice(0, 4)) }),
    fc.record({ kind: fc.constant('topic'), text: fc.constantFrom(...TOPICS, ...TOPIC_NAMES) }),
    fc.record({ kind: fc.constant('type'), text: fc.constantFrom(...TYPES) }),
  );
  const not = fc.integer({ min: 0, max: 4 }).map((number) => number === 0);
  const { nested } = fc.letrec<{ nested: Question }>((tie) => ({
    nested: fc.array(
      fc.array(
        fc.record({ asked: fc.oneof({ maxDepth: 3 }, { weight: 6, arbitrary: asked }, tie('nested')), not }),
        { minLength: 1, maxLength: 2 },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }));
  return fc.oneof(nested, fc.constant([]));
}

const filters: fc.Arbitrary<Partial<SearchRequest>> = fc
  .record({
    topics: fc.subarray([...TOPICS], { maxLength: 1 }),
    types: fc.subarray([...TYPES], { maxLength: 2 }),
    years: fc.subarray(['1984', '2010', '2021'], { maxLength: 1 }),
    from: fc.option(day, { nil: undefined }),
    to: fc.option(day, { nil: undefined }),
    withdrawn: fc.boolean(),
  })
  .map(({ topics, types, years, from, to, withdrawn }) => ({
    filters: { topics, types, years, people: [], organisations: [] },
    withdrawn,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }));

/** A topic and all above it. */
function lineage(topic: string): readonly string[] {
  const above = BROADER.get(topic);
  return above === undefined ? [topic] : [topic, ...lineage(above)];
}

describe('over random small archives', () => {
  for (const [lang, words] of Object.entries(WORDS)) {
    it(`all that answers is found, in order, and counted: ${lang}`, async () => {
      const analyser = await analyserOf(lang);
      await fc.assert(
        fc.asyncProperty(
          archive(words),
          fc.array(fc.tuple(question(words), filters), { minLength: 1, maxLength: 6 }),
          async (texts, questions) => {
            const releases = texts.map(({ release }) => ({ ...release, lang }));
            const engine = (await indexOf(releases, BROADER)).engine(lang);
            const naive = new NaiveArchive(
              texts,
              analyser,
              lineage,
              lang === 'de' ? germanReadings : undefined,
            );
            for (const [asked, more] of questions) {
              const query = queryOf(asked);
              const wanted = request(query, { lang, ...more });
              const expected = naive.find(asked, wanted).map(({ url }) => new URL(url).pathname);
              const session = engine.start(wanted);
              const hits = await session.reach(100);
              assert.deepEqual(
                hits.map(({ href }) => href),
                expected,
                query,
              );
              const { found, complete, counts, withdrawn } = session.progress();
              assert.deepEqual([found, complete], [expected.length, true]);
              const expectedWithdrawn = naive.countWithdrawn(asked, wanted);
              assert.equal(withdrawn, expectedWithdrawn, `withdrawn of ${query}`);
              for (const filter of FILTERS)
                assert.deepEqual(
                  [...(counts[filter] ?? [])].sort(),
                  [...naive.count(asked, wanted, filter)].sort(),
                  `${filter} of ${query}`,
                );
              const best = engine.start({ ...wanted, order: 'best' });
              await best.glimpse(1);
              assert.equal(best.progress().withdrawn, expectedWithdrawn, `withdrawn of ${query}, uncounted`);
              const bestHits = await best.reach(100);
              assert.deepEqual(bestHits.map(({ href }) => href).sort(), [...expected].sort());
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  }
});
