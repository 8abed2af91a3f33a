import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutPeriods } from '../../../src/search/indexing/periods.ts';

function days(count: number, ...of: readonly string[]): readonly string[] {
  return of.flatMap((day) => Array.from({ length: count }, () => day));
}

const shown = (all: readonly string[]) => cutPeriods(all).map(({ from, to }) => `${from}..${to}`);

describe('periods', () => {
  it('hold many years where there is little', () => {
    assert.deepEqual(shown(['2021-05-25', '1999-01-01', '1953-06-17']), [
      '2016-01-01..2047-12-31',
      '1984-01-01..2015-12-31',
      '1952-01-01..1983-12-31',
    ]);
    assert.deepEqual(shown([]), []);
  });

  it('are a month at the end of a large archive, and larger further back', () => {
    const years = Array.from({ length: 10 }, (_, index) => String(2015 + index));
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'];
    const all = years.flatMap((year) => days(100, ...months.map((month) => `${year}-${month}-28`)));
    assert.deepEqual(shown(all), [
      '2024-10-01..2024-12-31',
      '2024-07-01..2024-09-30',
      '2024-04-01..2024-06-30',
      '2024-01-01..2024-03-31',
      '2020-01-01..2023-12-31',
      '2016-01-01..2019-12-31',
      '1984-01-01..2015-12-31',
    ]);
    assert.deepEqual(shown([...all, ...days(300, '2024-11-30')]).slice(0, 3), [
      '2024-11-01..2024-11-30',
      '2024-10-01..2024-10-31',
      '2024-07-01..2024-09-30',
    ]);
  });

  it('hold more where they ended five years before the newest release', () => {
    const past = days(4000, '2016-01-01', '2018-01-01');
    const cut = (newest: string) => shown([...past, newest]).slice(1);
    assert.deepEqual(cut('2024-12-31'), ['2018-01-01..2019-12-31', '2016-01-01..2017-12-31']);
    assert.deepEqual(cut('2025-01-01'), ['2016-01-01..2019-12-31']);
  });

  it('end on the last day of February', () => {
    const end = (day: string) =>
      shown([...days(500, day), ...days(500, day.replace('-02-', '-01-'))])[0]?.slice(12);
    assert.equal(end('2024-02-01'), '2024-02-29');
    assert.equal(end('2023-02-01'), '2023-02-28');
    assert.equal(end('1900-02-01'), '1900-02-28');
    assert.equal(end('2000-02-01'), '2000-02-29');
  });

  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const many = fc
    .array(fc.tuple(day, fc.constantFrom(1, 100, 500, 7000)), { minLength: 1, maxLength: 12 })
    .map((list) => list.flatMap(([date, count]) => days(count, date)));

  it('hold each day once and are newest first, in whichever order days come', () => {
    fc.assert(
      fc.property(many, (all) => {
        const periods = cutPeriods(all);
        for (const date of all) {
          assert.equal(periods.filter(({ from, to }) => from <= date && date <= to).length, 1);
        }
        for (const [index, { from }] of periods.entries()) assert.ok((periods[index + 1]?.to ?? '') < from);
        assert.deepEqual(cutPeriods(all.toReversed()), periods);
      }),
      { numRuns: 30 },
    );
  });
});
