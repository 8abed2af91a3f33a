import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignFolders, readPath, tellLanguage } from '../../../src/import/posts/filePath.ts';
import type { Language } from '../../../src/model/site.ts';

const LANGUAGES: [Language, ...Language[]] = [
  { code: 'en', label: 'English', prefix: '', dir: 'ltr' },
  { code: 'fr', label: 'Français', prefix: 'fr', dir: 'ltr' },
];

const said = (file: string) => readPath(file, LANGUAGES);

test('a day begins the name of a file, or of the folder of an index', () => {
  for (const [file, day, name] of [
    ['a/2019-05-21-budget.md', '2019-05-21', 'budget'],
    ['2009-5-21-budget.MD', '2009-5-21', 'budget'],
    ['2019-05-21_budget.markdown', '2019-05-21', 'budget'],
    ['2019-05-21-budget/index.md', '2019-05-21', 'budget'],
    ['2019-05-21.md', '2019-05-21', undefined],
    ['news/budget/index.md', undefined, 'budget'],
    ['2019-05-21-budget/annex.md', undefined, 'annex'],
    ['2019-05-215.md', undefined, '2019-05-215'],
    ['index.md', undefined, undefined],
  ] as const)
    assert.deepEqual([said(file).day, said(file).name], [day, name], file);
});

test('a language is told by the end of the name, or by a folder', () => {
  assert.deepEqual(said('2019-05-21-budget.fr.md'), {
    day: '2019-05-21',
    name: 'budget',
    language: { code: 'fr' },
  });
  assert.deepEqual(said('2019-05-21-budget/index.fr.md').name, 'budget');
  assert.deepEqual(said('content/fr/posts/budget.md').language, { code: 'fr' });
  assert.deepEqual(said('fr/budget.en.md').language, { code: 'en' });
  assert.deepEqual(said('budget.de.md').language, { unknown: 'de' });
  assert.equal(said('budget.v2.md').language, undefined);
  assert.equal(said('budget.v2.md').name, 'budget.v2');
});

test('a code of another region is the one language of the site that it can be', () => {
  assert.deepEqual(tellLanguage('en_US', LANGUAGES), { code: 'en' });
  assert.deepEqual(tellLanguage('FR', LANGUAGES), { code: 'fr' });
  assert.equal(tellLanguage('Budget', LANGUAGES), undefined);
  const two: [Language, ...Language[]] = [
    { code: 'pt-pt', label: 'Português', prefix: '', dir: 'ltr' },
    { code: 'pt-br', label: 'Português', prefix: 'pt-br', dir: 'ltr' },
  ];
  assert.deepEqual(tellLanguage('pt-BR', two), { code: 'pt-br' });
  assert.deepEqual(tellLanguage('pt', two), { unknown: 'pt' });
});

test('a folder named like a language that the site has not is one only beside those that it has', () => {
  const files = ['content/en/a.md', 'content/de/a.md', 'content/en/it/a.md', 'teams/it/a.md'];
  const foreign = foreignFolders(files, LANGUAGES);
  assert.deepEqual([...foreign], ['content/de']);
  assert.deepEqual(readPath('content/de/a.md', LANGUAGES, foreign).language, { unknown: 'de' });
  assert.equal(readPath('teams/it/a.md', LANGUAGES, foreign).language, undefined);
});
