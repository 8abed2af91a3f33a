import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitText, type TextBox } from '../../../src/media/card/fit.ts';
import { TITLES } from './titles.ts';

const BOX: TextBox = {
  text: '',
  lang: 'en',
  dir: 'ltr',
  role: 'title',
  width: 1000,
  height: 300,
  sizes: [80, 60, 40],
};
const sizeOf = (text: string, own: Partial<TextBox> = {}) => fitText({ ...BOX, ...own, text }).size;

test('a short title is large, a longer one smaller, and the longest is cut after a word', () => {
  assert.equal(sizeOf('Day of bridges'), 80);
  assert.equal(
    sizeOf('The ferries to the islands sail later on summer evenings, and the bridge opens again at night'),
    60,
  );
  const endless = fitText({ ...BOX, text: 'The ferries sail later. '.repeat(40).trim() });
  assert.deepEqual([endless.size, endless.lines.length], [40, 6]);
});

test('a word is not cut where a smaller size spares it', () => {
  assert.equal(sizeOf('Lugemissaalilaupäevahommikud'), 60);
});

test('whatever the title, it stays within its box', () => {
  const piece = fc.constantFrom(...TITLES.flatMap(({ title }) => title.split(' ')), 'a'.repeat(90));
  const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, fc.constantFrom('ltr' as const, 'rtl' as const), (title, dir) => {
      const { lines, size, leading } = fitText({ ...BOX, dir, text: title });
      assert.ok(lines.length * leading <= BOX.height, `${lines.length} lines`);
      for (const { width } of lines) assert.ok(width * size <= BOX.width + 0.01, `${width * size}`);
    }),
    { numRuns: 60 },
  );
});
