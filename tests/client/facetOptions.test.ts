import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activeFilters } from '../../src/client/activeFilters.ts';
import { facetOptions, guideCounts, isFinal } from '../../src/client/facetOptions.ts';
import { feedLinks } from '../../src/client/feedLinks.ts';
import { readState, writeState } from '../../src/client/searchState.ts';
import { dayForms } from '../../src/lib/formatMoment.ts';
import { stringsFor } from '../../templates/strings/index.ts';
import { guide } from './guideFixture.ts';

const { lists, search, types } = stringsFor('en');
const words = {
  lang: 'en',
  ...search.page.script,
  withdrawn: lists.withdrawn,
  types,
  days: dayForms('en'),
  listDays: [],
};

test('topics stand under their broader ones, those with most results first', () => {
  const options = facetOptions(guide, words, 'topics', guideCounts(guide, 'topics'));
  assert.deepEqual(
    options.slice(0, 4).map(({ key, above }) => [key, ...above]),
    [['transport'], ['ferries', 'transport'], ['harbours', 'ferries', 'transport'], ['tourism']],
  );
  const anew = facetOptions(guide, words, 'topics', new Map([['budget', 9]]));
  assert.equal(anew[0]?.key, 'budget');
  assert.equal(anew.length, guide.terms.topics.length);
});

test('topics that are each other’s broader one are not offered without end', () => {
  const circle = guide.terms.topics.map((term) =>
    term.key === 'transport' ? { ...term, broader: 'harbours' } : term,
  );
  const options = facetOptions(
    { ...guide, terms: { ...guide.terms, topics: circle } },
    words,
    'topics',
    new Map(),
  );
  assert.ok(options.length <= circle.length);
});

test('a count is final when no more results can come: of a year before all is searched', () => {
  const progress = {
    found: 9,
    complete: false,
    shards: { done: 1, all: 3 },
    failed: [],
    asWords: [],
    withdrawn: 0,
    counts: {},
  };
  const back = { ...progress, searchedBackTo: '2016-07-01' };
  assert.equal(isFinal('topics', 'ferries', [], back), false);
  assert.equal(isFinal('topics', 'ferries', [], { ...back, complete: true }), true);
  assert.deepEqual(
    ['2017', '2016', '2015'].map((year) => isFinal('years', year, [], back)),
    [true, false, false],
  );
  const chosen = { ...progress, complete: true, searchedBackTo: '2009-01-01' };
  assert.equal(isFinal('years', '2016', ['2016'], chosen), true, 'all results are of it');
  assert.equal(isFinal('years', '2017', ['2016'], chosen), false, 'it was passed over');
  assert.equal(isFinal('years', '2017', ['2016'], { ...chosen, shards: { done: 3, all: 3 } }), true);
  assert.equal(isFinal('years', '2016', ['2016'], back), false);
});

test('filters are stated in words, each with the state without it', () => {
  const state = readState('?q=x&topic=ferries&type=speech&from=2021-05-01&withdrawn=1&person=unknown');
  const active = activeFilters(state, guide, words);
  assert.deepEqual(
    active.map(({ text }) => text),
    [
      'Topic: Ferries and ports',
      'Person: unknown',
      'Type: Speech',
      'From 1 May 2021',
      'Withdrawn releases included',
    ],
  );
  assert.deepEqual(
    active.map(({ without }) => writeState(without).includes('topic=')),
    [false, true, true, true, true],
  );
  assert.equal(writeState(active[3]?.without ?? state).includes('from='), false);
});

test('the feeds of chosen terms and types are offered', () => {
  assert.deepEqual(feedLinks(readState('?topic=ferries&type=speech'), guide, words), [
    { href: '/topics/ferries/feed.xml', text: 'Ferries and ports (Atom feed)' },
    { href: '/types/speech/feed.xml', text: 'Speech (Atom feed)' },
  ]);
});

test('no feed is offered of a type that has no page', () => {
  const single = { ...guide, types: [{ key: 'speech', label: 'Speech', count: 1 }] };
  assert.deepEqual(feedLinks(readState('?type=speech'), single, words), []);
});
