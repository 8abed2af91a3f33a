import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datedSearch, datedSearches } from '../../src/client/datedSearch.ts';
import { readState, writeState } from '../../src/client/searchState.ts';
import { guide } from './guideFixture.ts';

const asked = (query: string) => {
  const dated = datedSearch(readState(query), guide);
  return dated && writeState(dated.state);
};

test('a year that the archive has releases of is taken for a filter, the other words stay', () => {
  assert.equal(
    asked('?q=medicare+2021&topic=ferries&order=best'),
    '?q=medicare&topic=ferries&year=2021&order=best',
  );
  assert.equal(asked('?q=2020'), '?year=2020');
  assert.equal(asked('?q=medicare+1040+2021'), '?q=medicare+1040&year=2021');
  assert.equal(asked('?q=medicare+2014'), undefined);
  assert.equal(asked('?q=budget+2020+2021'), undefined, 'which of them is not known');
});

test('a query that is a day or a month is taken for a range', () => {
  assert.equal(asked('?q=2021-06-12'), '?from=2021-06-12&to=2021-06-12');
  assert.equal(asked('?q=2020-02'), '?from=2020-02-01&to=2020-02-29');
  assert.equal(asked('?q=2021-02-30'), undefined);
  assert.equal(asked('?q=1999-06-12'), undefined);
});

test('nothing is offered where days are narrowed already, or a year is a part of something else', () => {
  for (const query of [
    '?q=medicare+2021&year=2020',
    '?q=medicare+2021&from=2020-01-01',
    '?q="budget+2021"',
    '?q=budget+OR+2021',
    '?q=medicare+-2021',
    '?q=after:2021',
    '?q=2021-142',
    '?q=before: 2021',
    '?q=after:2020+medicare+2021',
    '?q=‘budget+2021+plan’',
    '?topic=ferries',
  ])
    assert.deepEqual(datedSearches(readState(query)), [], query);
});
