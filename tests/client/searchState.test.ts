import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SearchState } from '../../src/client/searchState.ts';
import { isBlank, readState, withValue, writeState } from '../../src/client/searchState.ts';

const values = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 4 }).map((keys) => keys.sort());
const states: fc.Arbitrary<SearchState> = fc.record(
  {
    query: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    topics: values,
    types: values,
    years: values,
    order: fc.constantFrom('newest', 'best'),
    withdrawn: fc.boolean(),
  },
  { noNullPrototype: true },
);

describe('the state of a search', () => {
  it('is the same after a way through the URL, whatever it is', () => {
    fc.assert(fc.property(states, (state) => assert.deepEqual(readState(writeState(state)), state)));
  });

  it('has one URL, however it was come by', () => {
    fc.assert(
      fc.property(states, (state) => {
        const url = writeState(state);
        assert.equal(writeState(readState(url)), url);
      }),
    );
    assert.equal(
      writeState(readState('?year=2021&topic=b&topic=a&q=x&topic=a')),
      '?q=x&topic=a&topic=b&year=2021',
    );
  });

  it('reads what a reader or another site may write', () => {
    const empty = readState('');
    assert.equal(isBlank(empty), true);
    assert.equal(writeState(empty), '');
    assert.deepEqual(readState('?q=+two++words+&order=oldest&withdrawn=yes&unknown=1&topic='), {
      ...empty,
      query: 'two  words',
    });
  });

  it('adds and removes a value once', () => {
    assert.deepEqual(withValue(['b'], 'a', true), ['a', 'b']);
    assert.deepEqual(withValue(['a', 'b'], 'a', true), ['a', 'b']);
    assert.deepEqual(withValue(['a', 'b'], 'a', false), ['b']);
    assert.deepEqual(withValue(['b'], 'a', false), ['b']);
  });
});
