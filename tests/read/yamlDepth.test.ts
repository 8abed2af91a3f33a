import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tooDeepAt } from '../../src/read/yamlDepth.ts';

test('many short lists, and brackets within texts, are not deep', () => {
  const list = Array.from({ length: 500 }, (_, index) => `key${index}: {label: {en: A}, sameAs: []}`).join(
    '\n',
  );
  assert.equal(tooDeepAt(list), undefined);
  assert.equal(
    tooDeepAt(`a: "${'['.repeat(500)}"\nb: '${'{'.repeat(500)}'\nc: x${'['.repeat(500)}\n`),
    undefined,
  );
  assert.equal(tooDeepAt(`a: |\n  ${'['.repeat(500)}\n`), undefined);
});

test('the first bracket too many is the place', () => {
  assert.equal(tooDeepAt(`a: ${'['.repeat(101)}`), 'a: '.length + 100);
  assert.equal(tooDeepAt(`a: ${'['.repeat(100)}${']'.repeat(100)}`), undefined);
});

test('a line indented beyond all use is the place', () => {
  assert.equal(tooDeepAt(`a:\n${' '.repeat(300)}b: 1\n`), 3);
});
