import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestionsFor } from '../../src/client/suggestions.ts';
import { guide } from './guideFixture.ts';

const labels = (typed: string, of = guide) =>
  suggestionsFor(of, typed)
    .slice(0, -1)
    .map(({ kind, label }) => `${kind}: ${label}`);

test('each typed word begins a word of what is suggested, whatever its case and marks', () => {
  assert.deepEqual(labels('fer'), ['topics: Ferries and ports', 'release: Ferry fares stay as they were']);
  assert.deepEqual(labels('PORTS fe'), ['topics: Ferries and ports']);
  assert.deepEqual(labels('tonu'), ['people: Tõnu Näidis']);
  assert.deepEqual(labels('ferries p'), ['topics: Ferries and ports'], 'the last word has just begun');
  assert.deepEqual(labels('orts'), []);
});

test('letters that the search reads as plain ones are typed plain', () => {
  const names = ['Jørgen Żółw', 'Đorđe Łoś', 'Straße', 'Þór Ægisson', 'Çağrı'];
  const topics = names.map((label) => ({ key: label, label, count: 1, href: '' }));
  const named = { ...guide, terms: { ...guide.terms, topics }, recent: [] };
  for (const typed of ['jorgen zolw', 'dorde lo', 'strasse', 'thor aeg', 'cagri'])
    assert.equal(labels(typed, named).length, 1, typed);
  assert.deepEqual(labels('łoś đ', named), ['topics: Đorđe Łoś']);
});

test('an organisation is suggested by a name that it had, and says so unless its name of today is meant too', () => {
  const health = {
    key: 'health',
    label: 'Department of Health and Care',
    formerly: ['Board of Health', 'Welfare Board'],
    count: 2,
    href: '/organisations/health/',
  };
  const renamed = { ...guide, terms: { ...guide.terms, organisations: [health] }, recent: [] };
  const { key, label } = health;
  const kind = 'organisations';
  assert.deepEqual(suggestionsFor(renamed, 'welf')[0], { kind, key, label, formerly: 'Welfare Board' });
  assert.deepEqual(suggestionsFor(renamed, 'health')[0], { kind, key, label });
  assert.deepEqual(labels('care welfare', renamed), [], 'the words of one name');
});

test('nothing is suggested for one letter, and not everything for two', () => {
  assert.deepEqual(suggestionsFor(guide, 'f'), []);
  assert.deepEqual(suggestionsFor(guide, '  '), []);
  assert.ok(labels('to').length <= 8);
  assert.equal(labels('to').filter((label) => label.startsWith('topics')).length, 3);
});

test('last comes the search for what is typed, whether anything else is suggested or not', () => {
  assert.deepEqual(suggestionsFor(guide, ' volk '), [{ kind: 'words', label: 'volk' }]);
  assert.deepEqual(suggestionsFor(guide, 'fer').at(-1), { kind: 'words', label: 'fer' });
});

test('an abbreviation is no row of letters, and an apostrophe ends no name', () => {
  const names = [
    'USAO - Florida',
    'U.S. Trustee Program',
    'Underreporting Income',
    'Criminal Division',
    'AT&T Inc',
    'Office of the Attorney General',
    'O’Brien',
    'Town of Oak to Bring',
    'L’accord',
  ];
  const [topic] = guide.terms.topics;
  assert.ok(topic);
  const topics = names.map((label) => ({ ...topic, key: label, label }));
  const named = { ...guide, terms: { ...guide.terms, topics }, recent: [] };
  for (const [typed, ...expected] of [
    ['u.s.', 'U.S. Trustee Program'],
    ['U.S', 'U.S. Trustee Program'],
    ['us', 'USAO - Florida', 'U.S. Trustee Program'],
    ['D.C'],
    ['at&t', 'AT&T Inc'],
    ["o'br", 'O’Brien'],
    ['brien', 'O’Brien'],
    ['accord', 'L’accord'],
    ["l'acc", 'L’accord'],
    ['D’acc', 'L’accord'],
    ["dell'off", 'Office of the Attorney General'],
    ['d’o’br', 'O’Brien'],
    ["o'off"],
  ])
    assert.deepEqual(
      labels(typed ?? '', named),
      expected.map((label) => `topics: ${label}`),
      typed,
    );
});
