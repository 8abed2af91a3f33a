import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNo, isYes } from '../../../src/import/jsonl/answer.ts';

test('knows no and yes as systems write them, and neither of anything else', () => {
  for (const no of [false, 'False', ' no ', 0, '0', '0.00'])
    assert.deepEqual([isNo(no), isYes(no)], [true, false]);
  for (const yes of [true, 'TRUE', 'yes', 1, '1', '1.0'])
    assert.deepEqual([isNo(yes), isYes(yes)], [false, true]);
  for (const other of ['', 'nothing', '10', '0.5', '2021-01-01', {}, null])
    assert.deepEqual([isNo(other), isYes(other)], [false, false]);
});
