import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembering } from '../../src/lib/remembering.ts';

test('what was made is made once for each key, until more keys came than are kept', () => {
  const made: string[] = [];
  const remembered = remembering<string>(2);
  const ask = (key: string) =>
    remembered(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  assert.deepEqual(['a', 'b', 'a', 'b'].map(ask), ['A', 'B', 'A', 'B']);
  assert.deepEqual(made, ['a', 'b']);
  assert.deepEqual(['c', 'c', 'a'].map(ask), ['C', 'C', 'A']);
  assert.deepEqual(made, ['a', 'b', 'c', 'a']);
});
