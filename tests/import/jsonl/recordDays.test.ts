import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '../../../src/import/draft.ts';
import { defaultFieldMap } from '../../../src/import/jsonl/fieldMap.ts';
import { readRecord } from '../../../src/import/jsonl/record.ts';
import { sourceTypes } from '../../../src/import/sourceTypes.ts';

const CONTEXT = {
  map: defaultFieldMap,
  types: sourceTypes({ types: new Map() }),
  timeZone: 'America/New_York',
  base: 'https://old.example',
};
const ITEM = { url: '/pr/1', title: 'Tax and duty', bodyHtml: '<p>New rules.</p>' };

function read(record: object, context: Parameters<typeof readRecord>[2] = CONTEXT): Draft {
  const result = readRecord(Buffer.from(JSON.stringify(record)), { file: 'a.jsonl', line: 1 }, context);
  if (!result.ok) assert.fail(result.refusal.message);
  return result.draft;
}

test('a note tells of a day that is another in the time zone of the site', () => {
  const noted = (date: string) =>
    read({ title: 'A', date, markdown: 'x' }).notes.filter(({ code }) => code === 'day-moved');
  assert.deepEqual(noted('2021-01-07T00:42:36Z'), [
    {
      code: 'day-moved',
      message:
        "2021-01-07T00:42:36Z is a time of 2021-01-06 in the site's time zone, so that is its day here",
    },
  ]);
  for (const date of ['2021-01-07T00:00:00Z', '2021-01-07T05:42:36Z', '2021-1-7', 'January 7, 2021'])
    assert.deepEqual(noted(date), []);
});

test('an update of the release’s own bare day is left out, and a note says so; one of its very minute is its publication', () => {
  const codesOf = (date: string) => {
    const draft = read({
      ...ITEM,
      date,
      updated: undefined,
      updates: [{ date, note: 'A photo was added.' }],
    });
    assert.deepEqual(draft.updates, []);
    return draft.notes.map(({ code }) => code).filter((code) => code === 'update-dropped');
  };
  assert.deepEqual(codesOf('2018-04-13'), ['update-dropped']);
  assert.deepEqual(codesOf('2018-04-13T10:30:00-04:00'), []);
});

test('a day is told as another in the site’s zone only where it is, however it is written', () => {
  const moved = (date: string, dateFormat?: string) => {
    const map = dateFormat === undefined ? defaultFieldMap : { ...defaultFieldMap, dateFormat };
    return read({ ...ITEM, date, updated: undefined }, { ...CONTEXT, map }).notes.some(
      ({ code }) => code === 'day-moved',
    );
  };
  assert.equal(moved('2018-4-13T01:30:00Z'), true);
  assert.equal(moved('2018-13-04', 'yyyy-dd-MM'), false);
  assert.equal(moved('2018-04-13T12:30:00Z'), false);
});
