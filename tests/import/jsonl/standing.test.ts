import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readChangeNotes, readWithdrawn } from '../../../src/import/jsonl/standing.ts';
import type { Note } from '../../../src/import/note.ts';

const CONTEXT = { dates: { timeZone: 'Europe/London', hint: '' }, base: 'https://old.example/a' };

const WITHDRAWN: readonly (readonly [
  value: unknown,
  withdrawn: object | undefined,
  notes: readonly string[],
])[] = [
  [false, undefined, []],
  ['no', undefined, []],
  ['0.0', undefined, []],
  ['1.0', {}, []],
  [{ status: false, date: null }, undefined, []],
  [{ phase: 'archived' }, {}, ['withdrawn-unclear']],
  [true, {}, []],
  ['2019-08-22T10:29:02+01:00', { date: '2019-08-22 10:29:02' }, []],
  ['Out of date', { reason: 'Out of date' }, []],
  [
    {
      explanation:
        '<div class="govspeak"><p>We’ve published <a href="https://www.gov.uk/new">new stories</a>.</p></div>',
      withdrawn_at: '2014-08-22T10:29:02+01:00',
    },
    { date: '2014-08-22 10:29:02', reason: 'We’ve published new stories.' },
    ['link-dropped'],
  ],
  [{ date: 'once', replacement: '/b' }, { replacement: 'https://old.example/b' }, ['withdrawn-unclear']],
  [{ reason: 'X', replacement: '#b' }, { reason: 'X' }, ['withdrawn-unclear']],
  [['?'], {}, ['withdrawn-unclear']],
];

for (const [value, withdrawn, codes] of WITHDRAWN) {
  test(`${JSON.stringify(value)} says ${withdrawn ? 'that a release is withdrawn' : 'nothing'}`, () => {
    const notes: Note[] = [];
    assert.deepEqual(readWithdrawn([value], CONTEXT, notes), withdrawn ? { withdrawn } : {});
    assert.deepEqual(
      notes.map(({ code }) => code),
      codes,
    );
  });
}

test('what says most of a withdrawal is taken, and nothing where nothing says so', () => {
  assert.deepEqual(readWithdrawn([], CONTEXT, []), {});
  assert.deepEqual(readWithdrawn([false, { reason: 'X' }], CONTEXT, []), { withdrawn: { reason: 'X' } });
  assert.deepEqual(readWithdrawn([true, { reason: 'X' }], CONTEXT, []), { withdrawn: { reason: 'X' } });
  assert.deepEqual(readWithdrawn([false, true], CONTEXT, []), { withdrawn: {} });
});

test('takes corrections with a date and a note, and says which it leaves out', () => {
  const notes: Note[] = [];
  const given = [{ date: '2020-02-02', note: 'n' }, { note: 'm' }, 'o', { date: 'once', note: 'p' }];
  assert.deepEqual(readChangeNotes('correction', [given], CONTEXT, notes), [
    { date: '2020-02-02', note: 'n' },
  ]);
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['correction-dropped', 'correction-dropped', 'correction-dropped'],
  );
});
