import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  filterCount,
  isBlank,
  isWithin,
  readState,
  type SearchState,
  withKey,
  withoutFilters,
  withRange,
  writeState,
} from '../../src/client/searchState.ts';

const keys = fc.uniqueArray(fc.string({ minLength: 1 })).map((all) => [...all].sort());
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const range = fc.oneof(
  fc.constant({}),
  day.map((from) => ({ from })),
  day.map((to) => ({ to })),
  fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
);
const states: fc.Arbitrary<SearchState> = fc
  .record({
    query: fc.string().map((text) => text.trim()),
    filters: fc.record(
      { topics: keys, people: keys, organisations: keys, types: keys, years: keys },
      { noNullPrototype: true },
    ),
    order: fc.constantFrom('newest' as const, 'best' as const),
    withdrawn: fc.boolean(),
  })
  .chain((state) => range.map((days) => ({ ...state, ...days })));

test('a state is what its URL says, and the URL is all of it', () => {
  fc.assert(fc.property(states, (state) => assert.deepEqual(readState(writeState(state)), state)));
});

test('a link that was made by hand is read as far as it makes sense', () => {
  const state = readState(
    '?q=+summit+&topic=b&topic=a&topic=a&topic=&person=p&order=oldest&withdrawn=yes&z=1',
  );
  assert.equal(state.query, 'summit');
  assert.deepEqual(state.filters.topics, ['a', 'b']);
  assert.deepEqual(state.filters.people, ['p']);
  assert.equal(state.order, 'newest');
  assert.equal(state.withdrawn, false);
});

test('a day that is none is passed over, and two ends the wrong way round are put right', () => {
  const days = (search: string) => {
    const { from, to } = readState(search);
    return [from, to];
  };
  assert.deepEqual(days('?from=2021-02-30&to=2021-5-1'), [undefined, undefined]);
  assert.deepEqual(days('?from=x&to=2021-05-01'), [undefined, '2021-05-01']);
  assert.deepEqual(days('?from=2021-05-01&to=2020-02-29'), ['2020-02-29', '2021-05-01']);
});

test('filters are added, counted and taken away; the words stay', () => {
  const words = readState('?q=summit&order=best');
  assert.equal(isBlank(words), false);
  const narrowed = withRange(withKey(words, 'topics', 'nato', true), '2021-01-01', '');
  assert.equal(writeState(narrowed), '?q=summit&topic=nato&from=2021-01-01&order=best');
  assert.equal(filterCount(narrowed), 2);
  assert.deepEqual(withRange(withKey(narrowed, 'topics', 'nato', false), '', ''), words);
  assert.deepEqual(withoutFilters({ ...narrowed, withdrawn: true }), words);
  assert.equal(isBlank(readState('?order=best&withdrawn=1')), true);
});

test('a search is within another of the same words and of no fewer days, whatever else narrows it', () => {
  const isIn = (state: string, whole: string) => isWithin(readState(state), readState(whole));
  assert.equal(isIn('?q=tax&topic=ferries&year=2021', '?q=tax'), true);
  assert.equal(isIn('?q=tax', '?q=tax&topic=ferries'), true, 'the same files');
  assert.equal(isIn('?q=tax&from=2020-02-01', '?q=tax&from=2020-01-01'), true);
  assert.equal(isIn('?q=tax', '?q=tax&from=2020-01-01'), false);
  assert.equal(isIn('?q=tax', '?q=tax&to=2020-01-01'), false);
  assert.equal(isIn('?q=tax+fraud', '?q=tax'), false);
});
