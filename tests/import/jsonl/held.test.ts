import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeld } from '../../../src/import/jsonl/held.ts';
import { foreignDates } from '../../../src/import/jsonl/standing.ts';
import type { Note } from '../../../src/import/note.ts';

const CONTEXT = { date: foreignDates('Europe/London', undefined) };

function held(drafts: readonly unknown[], embargo?: string) {
  const notes: Note[] = [];
  return { ...readHeld(drafts, embargo, CONTEXT, notes), notes: notes.length };
}

test('a draft stays one, and an embargo is taken with its moment', () => {
  assert.deepEqual(held([]), { notes: 0 });
  assert.deepEqual(held([false, 'no']), { notes: 0 });
  assert.deepEqual(held([true]), { held: true, notes: 1 });
  assert.deepEqual(held(['yes']), { held: true, notes: 1 });
  assert.deepEqual(held([], '2030-01-02T10:00:00Z'), { embargo: '2030-01-02 10:00', notes: 1 });
});

test('an embargo that cannot be read keeps a release back', () => {
  assert.deepEqual(held([], 'until the minister speaks'), { held: true, notes: 1 });
});
