import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meantDay, presetRange } from '../../src/client/dateRange.ts';

test('a preset is a range of whole days, today included', () => {
  assert.deepEqual(presetRange('month', '2024-03-01'), { from: '2024-02-01', to: '' });
  assert.deepEqual(presetRange('twelveMonths', '2025-12-31'), { from: '2025-01-01', to: '' });
  assert.deepEqual(presetRange('thisYear', '2024-02-29'), { from: '2024-01-01', to: '' });
  assert.deepEqual(presetRange('lastYear', '2024-02-29'), { from: '2023-01-01', to: '2023-12-31' });
});

test('a year of two digits is the nearest that has been, and one that is being typed is none yet', () => {
  assert.equal(meantDay('0021-01-31', '2026-11-27'), '2021-01-31');
  assert.equal(meantDay('0026-12-31', '2026-11-27'), '2026-12-31');
  assert.equal(meantDay('0098-05-02', '2026-11-27'), '1998-05-02');
  assert.equal(meantDay('0202-01-01', '2026-11-27'), undefined);
  assert.equal(meantDay('1881-07-01', '2026-11-27'), '1881-07-01');
  assert.equal(meantDay('', '2026-11-27'), '');
});
