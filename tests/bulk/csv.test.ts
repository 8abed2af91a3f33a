import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CSV_HEADER, csvRecord } from '../../src/bulk/csv.ts';
import { releaseJson } from '../search/sampleReleases.ts';
import { parseCsv } from '../tools/csv.ts';

const release = releaseJson('Ferry fares stay', '2021-05-25T16:17:00+03:00', {
  topics: ['ferries', 'budget'],
});

function cellsOf(record: string): Readonly<Record<string, string>> {
  const [names = [], cells = [], ...more] = parseCsv(CSV_HEADER + record);
  assert.equal(more.length, 0);
  assert.equal(cells.length, names.length);
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
}

test('a record has a cell for each column, lists in one cell', () => {
  const cells = cellsOf(csvRecord(release));
  assert.equal(cells.url, release.url);
  assert.equal(cells.date, '2021-05-25T16:17:00+03:00');
  assert.equal(cells.topics, 'Ferries and ports; Public finance');
  assert.equal(cells.corrections, '0');
  assert.equal(cells.withdrawn, '');
});

test('a withdrawn release says so, with its day where that is known', () => {
  assert.equal(cellsOf(csvRecord({ ...release, withdrawn: {} })).withdrawn, 'yes');
  assert.equal(cellsOf(csvRecord({ ...release, withdrawn: { date: '2021-06-01' } })).withdrawn, '2021-06-01');
});

test('no text can be taken for a formula', () => {
  for (const title of ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1'])
    assert.equal(cellsOf(csvRecord({ ...release, title })).title, `'${title}`);
  assert.equal(cellsOf(csvRecord({ ...release, title: '– 5 %' })).title, '– 5 %');
});

test('any title and summary are read back as they were, save for the guard against formulas', () => {
  const text = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', '=', '-', ' ', 'ä') });
  const guarded = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
  fc.assert(
    fc.property(text, text, (title, summary) => {
      const cells = cellsOf(csvRecord({ ...release, title, summary }));
      assert.deepEqual([cells.title, cells.summary], [guarded(title), guarded(summary)]);
    }),
  );
});
