import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FormTable } from '../../../src/search/indexing/formTable.ts';

test('a form has one number, the next when it is met first, wherever in a text it stands and in whatever case', () => {
  const form = fc.string({
    unit: fc.constantFrom('a', 'b', 'z', '0', '9', '.', 'õ', 'ж', '会'),
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(form, { maxLength: 60 }), (words) => {
      const table = new FormTable();
      const numbers = new Map<string, number>();
      for (const word of words) {
        const known = numbers.get(word) ?? numbers.size;
        numbers.set(word, known);
        assert.equal(table.idOf(word), known);
        const shown = word.replace(/[a-z]/g, (letter) => letter.toUpperCase());
        assert.equal(table.idOf(`An ${shown}, then`, 3, 3 + shown.length), known);
      }
      assert.deepEqual(table.forms(), [...numbers.keys()]);
    }),
  );
});

test('a table grows with its forms, of which many share a slot', () => {
  const table = new FormTable();
  const words = Array.from({ length: 50_000 }, (_, index) => `w${index.toString(36)}`);
  for (const [index, word] of words.entries()) assert.equal(table.idOf(word), index);
  for (const [index, word] of words.entries()) assert.equal(table.idOf(word), index);
  assert.deepEqual(table.forms(), words);
});
