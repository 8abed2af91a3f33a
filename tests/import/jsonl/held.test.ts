import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeld } from '../../../src/import/jsonl/held.ts';
import type { Note } from '../../../src/import/note.ts';

const ZONE = 'Europe/Tallinn';

function held(drafts: readonly unknown[], embargoes: readonly unknown[] = [], format?: string) {
  const notes: Note[] = [];
  const dates = { timeZone: ZONE, hint: '', ...(format !== undefined && { format }) };
  return { ...readHeld(drafts, embargoes, dates, notes), notes: notes.length };
}

test('a draft stays one, and an embargo is taken with its moment', () => {
  assert.deepEqual(held([]), { notes: 0 });
  assert.deepEqual(held([false, 'no', 0, '0.0'], [false]), { notes: 0 });
  assert.deepEqual(held([true]), { held: true, notes: 1 });
  assert.deepEqual(held(['yes']), { held: true, notes: 1 });
  assert.deepEqual(held([], ['2030-01-02T10:00:00Z']), { embargo: '2030-01-02 12:00', notes: 1 });
  assert.deepEqual(held([], ['2030-01-02T10:00:00Z', '2031-01-02']), { embargo: '2031-01-02', notes: 1 });
});

test('a midnight of another zone does not end an embargo hours too early', () => {
  assert.deepEqual(held([], ['2099-12-01T00:00:00Z']), { embargo: '2099-12-01 02:00', notes: 1 });
  assert.deepEqual(held([], ['2099-12-01T04:00:00-04:00']), { embargo: '2099-12-01 10:00', notes: 1 });
});

test('an embargo is read as the field map says dates are written, whatever else it could mean', () => {
  assert.deepEqual(held([], ['12.01.2099'], 'MM.dd.yyyy'), { embargo: '2099-12-01', notes: 1 });
});

test('an embargo with an offset ends at that moment, however the field map says it is written', () => {
  const format = 'dd.MM.yyyy HH:mm ZZ';
  assert.deepEqual(held([], ['01.02.2027 18:00 +02:00'], format), { embargo: '2027-02-01 18:00', notes: 1 });
  assert.deepEqual(held([], ['01.02.2027 18:00 -05:00'], format), { embargo: '2027-02-02 01:00', notes: 1 });
  assert.deepEqual(held([], ['01.02.2027 00:00 -05:00'], format), { embargo: '2027-02-01 07:00', notes: 1 });
  assert.deepEqual(held([], [1_801_497_600], 'X'), { embargo: '2027-02-01 18:00', notes: 1 });
});

test('an embargo that cannot be read keeps a release back', () => {
  for (const value of ['until the minister speaks', true, { until: '2099-01-01' }, ['2099-01-01']])
    assert.deepEqual(held([], [value]), { held: true, notes: 1 });
});
