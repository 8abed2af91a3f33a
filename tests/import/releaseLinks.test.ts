import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkReleases, sourceKey } from '../../src/import/releaseLinks.ts';

const PAGES = new Map([
  ['old.example/news/ferries', '/2022/06/01/ferries/'],
  ['old.example/news/köö (2)', '/2022/06/02/köö-2/'],
]);

test('links to releases that are here lead to them, however their old address is written', () => {
  for (const url of [
    'https://old.example/news/ferries/',
    'http://www.old.example/news/ferries',
    'https://old.example/news/ferries/index.html#times',
  ]) {
    const { markdown, notes } = linkReleases(`See [the ferries](${url} "A title").`, PAGES);
    assert.equal(markdown, 'See [the ferries](/2022/06/01/ferries/ "A title").');
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['link-here'],
    );
  }
  assert.equal(
    linkReleases('[a](https://old.example/news/k%C3%B6%C3%B6%20(2)/)', PAGES).markdown,
    '[a](/2022/06/02/k%C3%B6%C3%B6-2/)',
  );
});

test('a link by a name that is said below, and one between escaped signs of code, lead to the release too', () => {
  const old = 'https://old.example/news/ferries/';
  assert.equal(
    linkReleases(`See [a][r].\n\n[r]: ${old}`, PAGES).markdown,
    'See [a][r].\n\n[r]: /2022/06/01/ferries/',
  );
  assert.equal(linkReleases(`\\\` [a](${old}) \\\``, PAGES).markdown, '\\` [a](/2022/06/01/ferries/) \\`');
});

test('other links, addresses in the text and code stay', () => {
  for (const same of [
    '[a](https://old.example/news/) [b](https://other.example/news/ferries/) [c](mailto:a@old.example)',
    'https://old.example/news/ferries/',
    '`[a](https://old.example/news/ferries/)`',
    '```\n[a](https://old.example/news/ferries/)\n```',
    '[a](https://old.example/news/ferries/?page=2)',
  ])
    assert.deepEqual(linkReleases(same, PAGES), { markdown: same, notes: [] });
});

test('what is no web address has no key', () => {
  assert.equal(sourceKey('mailto:a@old.example'), undefined);
  assert.equal(sourceKey('https://'), undefined);
});
