import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  holdsDay,
  liesIn,
  overlaps,
  rangeOf,
  readDay,
  shareOfYears,
} from '../../../src/search/engine/day.ts';

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const day = fc.integer({ min: -800, max: 800 });
const period = fc.tuple(day, fc.nat({ max: 60 })).map(([from, more]) => ({ from, to: from + more }));
const side = fc.option(day, { nil: undefined });

test('a period lies in a range when each of its days does, and overlaps it when any does', () => {
  fc.assert(
    fc.property(period, side, side, ({ from, to }, first, last) => {
      const range = rangeOf({
        ...(first !== undefined && { from: iso(first) }),
        ...(last !== undefined && { to: iso(last) }),
      });
      const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      const within = days.map((each) => (first ?? each) <= each && each <= (last ?? each));
      assert.deepEqual(
        days.map((each) => holdsDay(range, each)),
        within,
      );
      const named = { from: iso(from), to: iso(to) };
      assert.equal(
        liesIn(named, range),
        within.every((is) => is),
      );
      // A range that ends before it begins has no day, and whoever asks for it nothing to be spared.
      if (first === undefined || last === undefined || first <= last)
        assert.equal(
          overlaps(named, range),
          within.some((is) => is),
        );
    }),
    { numRuns: 1000 },
  );
});

test('a day that is none ends no range', () => {
  assert.deepEqual(rangeOf({ from: '2021-02-30', to: 'soon' }), {});
  for (const none of ['2021-02-30', '2021-13', '2021/1-2', '06/01/2016', '2021-001', '2021-'])
    assert.equal(readDay(none), undefined, none);
});

test('a day that begins with its year is read however it is parted, with or without zeros', () => {
  for (const same of ['2016-06-01', '2016-6-1', '2016/06/01', '2016.06.1', '2016-06', '2016/6', '2016.06'])
    assert.equal(readDay(same), 16953, same);
});

test('of a period’s years all, some or none are among those wanted, and all where none is named', () => {
  const share = (...wanted: string[]) =>
    shareOfYears({ from: '1984-01-01', to: '1986-12-31' }, new Set(wanted));
  assert.equal(share(), 'all');
  assert.equal(share('1983', '1984', '1985', '1986'), 'all');
  assert.equal(share('1984', '1986'), 'some');
  assert.equal(share('1986'), 'some');
  assert.equal(share('1983', '1987'), 'none');
  assert.equal(shareOfYears({ from: '2025-04-01', to: '2025-06-30' }, new Set(['2025'])), 'all');
});
