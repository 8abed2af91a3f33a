import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lossWarning, TOLD, tellFirst } from '../../src/check/lostWords.ts';

test('of more findings than are told the number of the others is, in words that fit it', () => {
  const findings = Array.from({ length: TOLD + 2 }, () => lossWarning('a.md', ['title'], 'x', ''));
  const last = (count: number) => tellFirst(findings.slice(0, count), count, 'lost').at(-1)?.message;
  assert.equal(last(TOLD), 'x');
  assert.equal(last(TOLD + 1), 'and 1 more address was published, and nothing answers there now');
  assert.equal(last(TOLD + 2), 'and 2 more addresses were published, and nothing answers there now');
});
