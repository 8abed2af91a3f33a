import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAliases, readNames } from '../../../src/import/jsonl/addresses.ts';
import type { Note } from '../../../src/import/note.ts';

function named(given: { readonly slug?: string | undefined; readonly translation?: string }) {
  return readNames({ slug: undefined, translation: undefined, title: 'Le budget', ...given }, '2021-05-25');
}

const SLUGS: readonly (readonly [slug: string | undefined, name: string | undefined])[] = [
  [undefined, undefined],
  ['the-budget', '2021-05-25-the-budget'],
  ['/news/The Budget/', '2021-05-25-the-budget'],
  ['2021-05-25-budget', '2021-05-25-budget'],
  ['../..', undefined],
  ['%D0%BD%D0%B0%D1%82%D0%BE', '2021-05-25-нато'],
  ['/news/budget.html', '2021-05-25-budget'],
];

for (const [slug, name] of SLUGS) {
  test(`the slug ${slug} names the file ${name}`, () =>
    assert.deepEqual(named({ slug }), name === undefined ? {} : { name }));
}

test('a slug that is too long for a file name is cut', () => {
  const { name = '' } = named({ slug: 'ab-'.repeat(100) });
  assert.ok(name.length > 20 && name.length < 200);
});

test('what language versions have alike names the file, and the page keeps a slug of its language', () => {
  const name = '2021-05-25-civic-leave';
  assert.deepEqual(named({ translation: 'Civic leave', slug: '/fr/congé-civique/' }), {
    name,
    version: 'civic-leave',
    slug: 'congé-civique',
  });
  assert.deepEqual(named({ translation: 'civic-leave' }).slug, 'le-budget');
  assert.deepEqual(named({ translation: 'civic-leave', slug: 'civic-leave' }), {
    name,
    version: 'civic-leave',
  });
});

test('old addresses become paths of the site, each once', () => {
  const notes: Note[] = [];
  const given = [
    '/a',
    '/%61/',
    '/a/',
    'b',
    'https://old.example/c',
    '/a/',
    '/d?id=1',
    '/../e',
    'https://old.example/',
  ];
  assert.deepEqual(readAliases(given, notes), { aliases: ['/a/', '/b', '/c'] });
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['alias-dropped', 'alias-dropped', 'alias-dropped'],
  );
});
