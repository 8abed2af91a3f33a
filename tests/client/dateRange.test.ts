import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presetRange } from '../../src/client/dateRange.ts';

test('a preset is a range of whole days, today included', () => {
  assert.deepEqual(presetRange('month', '2024-03-01'), { from: '2024-02-01', to: '' });
  assert.deepEqual(presetRange('twelveMonths', '2025-12-31'), { from: '2025-01-01', to: '' });
  assert.deepEqual(presetRange('thisYear', '2024-02-29'), { from: '2024-01-01', to: '' });
  assert.deepEqual(presetRange('lastYear', '2024-02-29'), { from: '2023-01-01', to: '2023-12-31' });
});
