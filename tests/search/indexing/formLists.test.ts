import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ByteReader } from '../../../src/search/format/bytes.ts';
import { readPositions } from '../../../src/search/format/positions.ts';
import { readPostings } from '../../../src/search/format/postings.ts';
import { SKIP } from '../../../src/search/format/wordBlock.ts';
import { FormLists } from '../../../src/search/indexing/formLists.ts';
import type { Occurrence } from '../../../src/search/indexing/shardText.ts';

const DOCS = 3 * SKIP;
const standings = Uint8Array.from({ length: DOCS }, (_, doc) => (doc % 255) + 1);

const occurrences: fc.Arbitrary<readonly Occurrence[]> = fc
  .record({
    docs: fc.uniqueArray(fc.nat({ max: DOCS - 1 }), { minLength: 1, maxLength: DOCS, size: 'max' }),
    places: fc.uniqueArray(fc.nat({ max: 500 }), { minLength: 1, maxLength: 4 }),
    marks: fc.uniqueArray(fc.nat({ max: 255 }), { maxLength: 6 }),
  })
  .map(({ docs, places, marks }) =>
    docs
      .sort((a, b) => a - b)
      .map((doc) => ({
        doc,
        title: doc % 2,
        summary: places.length > 2 ? 1 : 0,
        places: places.map((place) => place + doc).sort((a, b) => a - b),
        marks: marks.slice(doc % 7).sort((a, b) => a - b),
      }))
      .filter(({ title, summary, places: all }) => title + summary <= all.length),
  )
  .filter((form) => form.length > 0);

test('each form has its own releases, counts, standings, marks and places again, from every entry point on', () => {
  fc.assert(
    fc.property(fc.array(occurrences, { minLength: 1, maxLength: 4 }), (forms) => {
      const lists = new FormLists(forms.length, standings);
      for (const [form, all] of forms.entries()) for (const occurrence of all) lists.add(form, occurrence);
      const stream = lists.positions();
      for (const [form, all] of forms.entries()) {
        const { form: spelling, count, postings, positions, skips } = lists.entry(form, `form ${form}`);
        assert.equal(spelling, `form ${form}`);
        assert.equal(count, all.length);
        assert.equal(lists.count(form), all.length);
        const { docs, title, summary, body, standings: own, ...read } = readPostings(postings, count);
        const marksOf = (at: number) => {
          const begin = read.marksAt[at] ?? 0;
          return [...postings.subarray(begin, begin + (read.markCounts[at] ?? 0))];
        };
        const found = all.map((_, at) => ({
          doc: docs[at],
          title: title[at],
          summary: summary[at],
          all: (title[at] ?? 0) + (summary[at] ?? 0) + (body[at] ?? 0),
          standing: own[at],
          marks: marksOf(at),
        }));
        const written = all.map(({ doc, title: inTitle, summary: inSummary, places, marks }) => ({
          doc,
          title: inTitle,
          summary: inSummary,
          all: places.length,
          standing: standings[doc],
          marks,
        }));
        assert.deepEqual(found, written);
        assert.equal(skips.length, Math.ceil(count / SKIP) - 1);
        for (const [stretch, skip] of [0, ...skips].entries()) {
          const from = new ByteReader(stream, positions.at + skip);
          for (const { places } of all.slice(stretch * SKIP, (stretch + 1) * SKIP))
            assert.deepEqual(readPositions(from, places.length), places);
          const end = skips[stretch] ?? positions.length;
          assert.equal(from.at, positions.at + end);
        }
      }
    }),
    { numRuns: 30 },
  );
});
