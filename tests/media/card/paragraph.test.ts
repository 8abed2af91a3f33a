import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runsOfLine, toParagraph } from '../../../src/media/card/paragraph.ts';

/** The pieces of a line as they stand from left to right, without the spaces between them. */
function piecesOf(text: string, dir: 'ltr' | 'rtl', start = 0, end = text.length): readonly string[] {
  return runsOfLine(toParagraph(text, dir), start, end)
    .map((run) => text.slice(run.start, run.end).trim())
    .filter(Boolean);
}

test('in an Arabic line a Latin name and a number stand where a reader looks for them', () => {
  assert.deepEqual(piecesOf('حلف NATO في 25 مايو', 'rtl'), ['مايو', '25', 'في', 'NATO', 'حلف']);
  assert.deepEqual(piecesOf('(حلف) NATO Summit', 'rtl').slice(0, 1), ['NATO Summit']);
});

test('in an English line an Arabic name runs from right to left and the line does not', () => {
  assert.deepEqual(piecesOf('Visit to مكتب الأمثلة in May', 'ltr'), ['Visit to', 'مكتب الأمثلة', 'in May']);
});

test('each line of a broken text is ordered by itself', () => {
  const text = 'حلف NATO في مايو';
  assert.deepEqual(piecesOf(text, 'rtl', 0, 8), ['NATO', 'حلف']);
  assert.deepEqual(piecesOf(text, 'rtl', 9), ['في مايو']);
});

test('a run is of one family and one script; digits and signs go with the letters before them', () => {
  const runs = (text: string) =>
    toParagraph(text, 'ltr').runs.map(({ start, end, face, script }) => [
      text.slice(start, end),
      face,
      script,
    ]);
  assert.deepEqual(runs('2024: Ελλάδα и NATO'), [
    ['2024: Ελλάδα ', 'source', 'Grek'],
    ['и ', 'source', 'Cyrl'],
    ['NATO', 'source', 'Latn'],
  ]);
  assert.deepEqual(runs('අයවැය 2024 IMF №'), [
    ['අයවැය 2024 ', 'notoSansSinhala', 'Sinh'],
    ['IMF №', 'source', 'Latn'],
  ]);
});

test('the runs are the text, and a line is made of the same runs in another order', () => {
  const text = fc
    .array(fc.constantFrom('NATO', 'حلف', '25', 'שלום', '(', ')', '3.5%', 'සහ', 'и', '–', '\u200f'), {
      minLength: 1,
    })
    .map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, fc.constantFrom('ltr' as const, 'rtl' as const), (words, dir) => {
      const paragraph = toParagraph(words, dir);
      const join = (runs: typeof paragraph.runs) =>
        runs.map(({ start, end }) => words.slice(start, end)).join('');
      assert.equal(join(paragraph.runs), words);
      const line = runsOfLine(paragraph, 0, words.length);
      assert.equal(join(line.toSorted((a, b) => a.start - b.start)), words);
    }),
  );
});
