import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestionsFor } from '../../src/client/suggestions.ts';
import { guide } from './guideFixture.ts';

const labels = (typed: string) => suggestionsFor(guide, typed).map(({ kind, label }) => `${kind}: ${label}`);

test('each typed word begins a word of what is suggested, whatever its case and marks', () => {
  assert.deepEqual(labels('fer'), ['topics: Ferries and ports', 'release: Ferry fares stay as they were']);
  assert.deepEqual(labels('PORTS fe'), ['topics: Ferries and ports']);
  assert.deepEqual(labels('tonu'), ['people: Tõnu Näidis']);
  assert.deepEqual(labels('orts'), []);
});

test('nothing is suggested for one letter, and not everything for two', () => {
  assert.deepEqual(labels('f'), []);
  assert.deepEqual(labels('  '), []);
  assert.ok(labels('to').length <= 8);
  assert.equal(labels('to').filter((label) => label.startsWith('topics')).length, 3);
});
