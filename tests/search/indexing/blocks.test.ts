import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blockOf } from '../../../src/search/format/keys.ts';
import { WordBlock } from '../../../src/search/format/wordBlock.ts';
import { type Blocks, cutLexicon } from '../../../src/search/indexing/blocks.ts';

/** A lexicon of keys that are a form each, whose lists take so many bytes. */
function cut(lists: Readonly<Record<string, number>>, target: number): Blocks {
  const under = (form: string) => [
    {
      form,
      count: 1,
      postings: new Uint8Array(lists[form] ?? 0),
      positions: { at: 0, length: 1 },
      skips: [],
    },
  ];
  return cutLexicon({ keys: Object.keys(lists).sort(), under }, target);
}

const keysIn = ({ words }: Blocks) =>
  words.map((bytes) => new WordBlock(bytes).all().map(({ form }) => form));

describe('blocks of a lexicon', () => {
  it('end where few letters tell the next, not only where they are full', () => {
    const lists = { abandon: 100, abandoned: 100, abandoning: 100, bad: 100, baddest: 100, baddish: 100 };
    const blocks = cut(lists, 500);
    assert.deepEqual(blocks.cuts, ['b']);
    assert.deepEqual(keysIn(blocks)[0], ['abandon', 'abandoned', 'abandoning']);
  });

  it('hold one key where its list alone is too long, and one block is there without a key', () => {
    assert.deepEqual(keysIn(cut({ a: 9, b: 900, c: 9 }, 100)), [['a'], ['b'], ['c']]);
    assert.equal(cut({}, 100).words.length, 1);
  });

  it('are found by the cuts for each key, and none is larger than asked unless for one key', () => {
    const lists = fc.dictionary(
      fc.string({ unit: fc.constantFrom('a', 'b', 'õ', '😀'), minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 120 }),
      { maxKeys: 60 },
    );
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 400 }), (list, target) => {
        const blocks = cut(list, target);
        const keys = keysIn(blocks);
        assert.equal(blocks.cuts.length, keys.length - 1);
        for (const key of Object.keys(list)) assert.ok(keys[blockOf(blocks.cuts, key)]?.includes(key));
        for (const block of keys) {
          const bytes = block.reduce((sum, key) => sum + key.length + (list[key] ?? 0) + 6, 0);
          assert.ok(block.length <= 1 || bytes <= target);
        }
      }),
      { numRuns: 300 },
    );
  });
});
