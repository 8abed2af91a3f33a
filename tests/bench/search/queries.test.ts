import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseQueries } from '../../../bench/search/queries.ts';

const titles = [
  'Ferries sail earliest in winter',
  'Minister opens the Ülemiste terminal',
  'A day at sea',
  'Ferries sail again',
];

test('first queries are the longest words of titles, each once, and the same ones each time', () => {
  const queries = chooseQueries(titles, 3);
  assert.deepEqual([...queries].sort(), ['earliest', 'ferries', 'minister']);
  assert.deepEqual(chooseQueries(titles, 3), queries);
});

test('titles that have too few long words give fewer queries', () => {
  assert.deepEqual(chooseQueries(['A day at sea'], 3), []);
});
