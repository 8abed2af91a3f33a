import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shiftDay } from '../../src/lib/days.ts';

test('a day is shifted over the ends of months and years, and over the 29th of February', () => {
  assert.equal(shiftDay('2024-02-28', 1), '2024-02-29');
  assert.equal(shiftDay('2023-02-28', 1), '2023-03-01');
  assert.equal(shiftDay('2025-01-01', -1), '2024-12-31');
});

test('a day on which clocks are changed is as long as another', () => {
  assert.equal(shiftDay('2026-03-28', 2), '2026-03-30');
  assert.equal(shiftDay('2026-10-24', 365), '2027-10-24');
});
