import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyserOf } from '../../../src/search/analysis/analyser.ts';
import { Vocabulary } from '../../../src/search/engine/vocabulary.ts';

const term = (key: string, label: string, broader?: string) => ({
  key,
  label,
  href: '',
  count: 1,
  ...(broader !== undefined && { broader }),
});
const known = new Vocabulary(
  {
    terms: {
      topics: [
        term('health', 'Health and care'),
        term('health-care-fraud', 'Fraud on patients', 'health'),
        term('t7', 'Défense'),
      ],
      people: [term('a', 'Kaja Kallas'), term('b', 'Kaja Kallas'), term('c', 'Kaja Kallas-Maasikas')],
      organisations: [
        { ...term('health', 'Ministère de la Santé et de l’Aide'), formerly: ['Conseil de santé'] },
        { ...term('council', 'Conseil de santé'), formerly: ['Ministère de la Santé et de l’Aide'] },
        { ...term('roads', 'Routes'), formerly: ['Ponts et chaussées', 'Routes'] },
      ],
    },
    types: [
      { key: 'advisory', label: 'Avis aux médias', count: 1 },
      { key: 'notice', label: 'Avis', count: 1 },
      { key: 'q-and-a', label: 'Questions et réponses', count: 1 },
    ],
  },
  await analyserOf('fr'),
);

test('a term is meant by its key, by its whole name or else by words of it', () => {
  const keys = (...asked: Parameters<Vocabulary['keysOf']>) => [...known.keysOf(...asked)];
  assert.deepEqual(keys('topics', 'Health'), ['health', 'health-care-fraud'], 'with the narrower ones');
  assert.deepEqual(keys('topics', 'health care fraud'), ['health-care-fraud']);
  assert.deepEqual(keys('topics', 'defense'), ['t7']);
  assert.deepEqual(keys('people', 'kaja kallas'), ['a', 'b'], 'not whose name goes on');
  assert.deepEqual(keys('people', 'Kaja'), ['a', 'b', 'c']);
  assert.deepEqual(keys('types', 'avis'), ['notice']);
  assert.deepEqual(keys('types', 'médias'), ['advisory']);
  assert.deepEqual(keys('types', 'Q-and-A'), ['q-and-a'], 'one of the site’s own');
  assert.deepEqual(keys('types', 'questions et reponses'), ['q-and-a']);
  assert.deepEqual(keys('types', 'speech'), ['speech'], 'though the site has none');
  assert.deepEqual(keys('organisations', 'navy'), []);
  assert.deepEqual(keys('topics', '&'), []);
});

test('a name takes as many words as are a whole key or name', () => {
  const taken = (...words: readonly string[]) => known.longest('topics', words);
  assert.equal(taken('health'), 1);
  assert.equal(taken('health', 'care'), 1);
  assert.equal(taken('health', 'care', 'fraud', 'trial'), 3);
  assert.equal(taken('HEALTH', 'and', 'Care,', 'fraud'), 3);
  assert.equal(taken('care', 'fraud'), 0);
  assert.equal(taken('&', '!'), 0);
});

test('an organisation is meant by a name that it had, too', () => {
  const keys = (text: string) => [...known.keysOf('organisations', text)];
  assert.deepEqual(keys('ponts et chaussees'), ['roads']);
  assert.deepEqual(keys('chaussées'), ['roads']);
  assert.deepEqual(keys('routes'), ['roads'], 'once, by a name that it had before');
  assert.deepEqual(keys('conseil de sante'), ['health', 'council'], 'a name that two had');
  assert.equal(known.longest('organisations', ['ponts', 'et', 'chaussées', 'fermés']), 3);
});
