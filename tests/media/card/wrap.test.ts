import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breaksOf, graphemeBreaksOf } from '../../../src/media/card/breaks.ts';
import { type Wrappable, wrap, wrapBalanced } from '../../../src/media/card/wrap.ts';

/** A text whose letters are all one wide. */
function even(text: string, lang = 'en'): Wrappable {
  return {
    text,
    breaks: breaksOf(text, lang),
    emergencyBreaks: graphemeBreaksOf(text),
    measure: ({ start, end }) => end - start,
  };
}

const linesOf = (wrappable: Wrappable, width: number, way = wrap) =>
  way(wrappable, width).lines.map(({ start, end }) => wrappable.text.slice(start, end));

test('a line ends between words, after a hyphen, a dash or a slash between letters, and within no number', () => {
  assert.deepEqual(linesOf(even('Ferries to the Baltic islands'), 12), [
    'Ferries to',
    'the Baltic',
    'islands',
  ]);
  assert.deepEqual(linesOf(even('Euro-Atlantic 2024-10-02'), 6), ['Euro-', 'Atlant', 'ic', '2024-1', '0-02']);
  assert.deepEqual(breaksOf('10/2024 -5 % pre-', 'en'), [8, 11, 13, 17]);
  assert.deepEqual(breaksOf('no\u00a0break here', 'en'), [9, 13]);
});

test('Thai, which writes no spaces, is broken between words', () => {
  const text = 'นายกรัฐมนตรีหารือ';
  const [first = 0] = breaksOf(text, 'th');
  assert.ok(first > 1 && first < text.length, 'a place within');
  assert.ok(!/^\p{M}/u.test(text.slice(first)), 'no mark without its letter');
});

test('a word wider than a line is cut between characters, and that is said', () => {
  const { lines, cutWords } = wrap(even('a supercalifragilistic e\u0301e\u0301e\u0301'), 5);
  assert.equal(cutWords, true);
  assert.ok(lines.every(({ start, end }) => end - start <= 5));
  assert.equal(wrap(even('e\u0301e\u0301'), 3).lines.length, 2);
});

const words = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,20}$/);

test('no word is lost or moved, and no line is too wide', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 9, max: 40 }), (text, width) => {
      for (const way of [wrap, wrapBalanced]) {
        const lines = linesOf(even(text), width, way);
        assert.equal(lines.join(' '), text);
        assert.ok(lines.every((line) => line.length <= width));
      }
    }),
  );
});

test('balanced lines are as many as those filled one after the other, and the widest is no wider', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 9, max: 40 }), (text, width) => {
      const widest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
      const [filled, balanced] = [linesOf(even(text), width), linesOf(even(text), width, wrapBalanced)];
      assert.equal(balanced.length, filled.length);
      assert.ok(widest(balanced) <= widest(filled));
    }),
  );
});
