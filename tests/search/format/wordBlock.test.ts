import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type FormEntry, SKIP, WordBlock, writeWordBlock } from '../../../src/search/format/wordBlock.ts';

/** Of few signs, so that words share beginnings; 😀 and 😁 share the first half of a surrogate pair. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'õ', '\u{ffff}', '😀', '😁'), maxLength: 6 });

const entry = fc
  .record({
    form: word,
    count: fc.integer({ min: 1, max: 3 * SKIP }),
    postings: fc.uint8Array({ maxLength: 9 }),
  })
  .map(
    ({ form, count, postings }): FormEntry => ({
      form,
      count,
      postings,
      positions: { at: count * 7, length: count },
      skips: Array.from({ length: Math.ceil(count / SKIP) - 1 }, (_, index) => (index + 1) * 5),
    }),
  );

const lexicon = fc.dictionary(word, fc.array(entry, { minLength: 1, maxLength: 3 }), { maxKeys: 40 });

function write(words: Readonly<Record<string, readonly FormEntry[]>>): Uint8Array {
  const keys = Object.keys(words).sort();
  return writeWordBlock(keys.map((key) => ({ key, forms: words[key] ?? [] }))).slice();
}

/** Arrays of bytes are compared by what is in them, wherever they lie. */
const plain = (forms: readonly FormEntry[]) =>
  forms.map(({ postings, ...rest }) => ({ ...rest, postings: [...postings] }));

test('a block gives the forms of each of its keys, and none for a word that is no key', () => {
  fc.assert(
    fc.property(lexicon, fc.array(word), (words, others) => {
      const block = new WordBlock(write(words));
      for (const key of [...Object.keys(words), ...others])
        assert.deepEqual(plain(block.under(key)), plain(Object.hasOwn(words, key) ? (words[key] ?? []) : []));
    }),
    { numRuns: 500 },
  );
});

test('a block gives all its forms in the order of its keys', () => {
  fc.assert(
    fc.property(lexicon, (words) => {
      const all = Object.keys(words)
        .sort()
        .flatMap((key) => words[key] ?? []);
      assert.deepEqual(plain(new WordBlock(write(words)).all()), plain(all));
    }),
  );
});

test('a block that is cut is told, not read as an empty one', () => {
  const forms = [
    { form: 'ab', count: 1, postings: new Uint8Array(5), positions: { at: 0, length: 1 }, skips: [] },
  ];
  const bytes = write({ ab: forms });
  assert.equal(new WordBlock(bytes).under('ab').length, 1);
  assert.throws(() => new WordBlock(bytes.subarray(0, -1)).under('ab'), RangeError);
  assert.throws(() => new WordBlock(bytes.subarray(0, 4)).under('ab'), RangeError);
});
