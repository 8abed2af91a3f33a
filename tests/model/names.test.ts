import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shiftDay } from '../../src/lib/days.ts';
import { nameOn, namesOf } from '../../src/model/names.ts';

const HEALTH = {
  label: 'Health and Care',
  formerNames: [
    { name: 'Health', to: '2018-01-07' },
    { name: 'Health and Security', from: '1968-11-01', to: '1988-07-24' },
  ],
};

test('names follow each other, each from the day after the one before it ended', () => {
  assert.deepEqual(namesOf(HEALTH), [
    { name: 'Health and Security', from: '1968-11-01', to: '1988-07-24' },
    { name: 'Health', from: '1988-07-25', to: '2018-01-07' },
    { name: 'Health and Care', from: '2018-01-08' },
  ]);
  assert.deepEqual(namesOf({ label: 'Roads' }), [{ name: 'Roads' }]);
});

test('a day has the name of that day; before the first that is known, the oldest', () => {
  const names = ['1950-01-01', '1988-07-24', '1988-07-25', '2018-01-07', '2018-01-08', '2040-01-01'];
  assert.deepEqual(
    names.map((day) => nameOn(HEALTH, day)),
    ['Health and Security', 'Health and Security', 'Health', 'Health', 'Health and Care', 'Health and Care'],
  );
});

test('on the day when one follows another, it is the new one', () => {
  const formerNames = [
    { name: 'A', to: '2004-06-01' },
    { name: 'B', from: '2004-06-01', to: '2010-12-31' },
  ];
  assert.equal(nameOn({ label: 'C', formerNames }, '2004-06-01'), 'B');
});

test('a later name changes no day before it, whatever names there were', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 20_000 }), (ends, at) => {
      const day = shiftDay('1980-01-01', at);
      const to = ends.sort((a, b) => a - b).map((end) => shiftDay('1980-01-01', end));
      const formerNames = to.map((end) => ({ name: `until ${end}`, to: end }));
      const name = nameOn({ label: 'now', formerNames }, day);
      assert.equal(name, formerNames.find((span) => day <= span.to)?.name ?? 'now');
      const last = formerNames.at(-1);
      if (!last || day > last.to) return;
      // As it was before the last renaming.
      assert.equal(nameOn({ label: last.name, formerNames: formerNames.slice(0, -1) }, day), name);
    }),
  );
});
