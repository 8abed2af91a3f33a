import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import domino from '@mixmark-io/domino';
import { listFiles } from '../../../src/disk/listFiles.ts';
import { build } from '../../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText } from '../../tools/siteRoot.ts';

/* A site in Ukrainian, for which the interface has no words: what is in Latin letters is English, what is in Cyrillic is not. */

const FILES = {
  'content/site.yaml': `title: Архів повідомлень
description: Усе, про що ми повідомили.
url: https://press.example.org
timeZone: Europe/Kyiv
languages: {uk: {label: Українська}}
publisher: {name: {uk: Міністерство}}
licence: {name: {uk: Вільна ліцензія}}
`,
  'content/topics.yaml': 'mosty: {label: Мости}\nrichky: {label: Річкові мости, broader: mosty}\n',
  'content/people.yaml': 'osoba: {label: Марія Приклад}\n',
  'content/organisations.yaml': 'ahentsiia: {label: Агенція}\n',
  'content/contacts.yaml': 'biuro: {name: Пресбюро, role: Питання, email: p@example.org}\n',
  [releaseFile('2021-05-25-mist.md')]: releaseText(
    `title: Міст відкрито
date: 2021-05-25 12:00
type: speech
topics: [richky]
people: [osoba]
organisations: [ahentsiia]
contacts: [biuro]
dateline: Київ
corrections: [{date: 2021-05-26, note: Виправлено число.}]
media: [{type: video, url: "https://video.example.org/1", title: Запис}]
`,
    '# Розділ\n\nМіст відкрито.\n\n| Рік | Мости |\n|---|---|\n| 2020 | 3 |',
  ),
  [releaseFile('2021-04-02-richka.md')]: releaseText(
    'title: Річка замерзла\ndate: 2021-04-02 12:00\ntopics: [mosty]\nwithdrawn: {date: 2021-04-03, reason: Не замерзла.}',
  ).replace('Words.', 'Річка.'),
  [releaseFile('2020-02-02-kryha.md')]: releaseText(
    'title: Крига\ndate: 2020-02-02\ntopics: [richky]',
  ).replace('Words.', 'Крига скресла.'),
};

/** Names, which are the same in every language. */
const NAMES =
  /\b(?:JSON Lines|JSON Schema|CSL-JSON|JSON|Markdown|BibTeX|RIS|CSV|ninjs|OpenSearch|UTC)\b|\S+(?:@|:\/\/)\S+|\b\S+\.example\.org\b/g;

interface Said {
  readonly page: string;
  readonly text: string;
  readonly lang: string | null | undefined;
}

function textsOf(page: string, html: string): readonly Said[] {
  const found: Said[] = [];
  const read = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) {
      const text = (node.textContent ?? '').replace(NAMES, '').trim();
      const { parentElement } = node;
      if (text !== '')
        found.push({ page, text, lang: parentElement?.closest('[lang]')?.getAttribute('lang') });
    } else if (!['SCRIPT', 'TEXTAREA'].includes(node.nodeName)) Array.from(node.childNodes).forEach(read);
  };
  read(domino.createDocument(html).body);
  return found;
}

describe('a page in a language that the interface has no words for', () => {
  let said: readonly Said[] = [];

  let marked: readonly Element[] = [];

  before(async () => {
    const root = makeRoot(FILES);
    await build(root);
    const dist = path.join(root, 'dist');
    const pages = listFiles(dist).filter((name) => name.endsWith('.html'));
    const read = (name: string) => readFileSync(path.join(dist, name), 'utf8');
    said = pages.flatMap((name) => textsOf(name, read(name)));
    marked = pages.flatMap((name) => [
      ...domino.createDocument(read(name)).querySelectorAll('body [lang=en]'),
    ]);
  });

  it('has its English words marked as English', () => {
    const english = said.filter(({ text }) => /[a-z]{3}/i.test(text) && !/\p{Script=Cyrillic}/u.test(text));
    assert.ok(english.length > 100);
    assert.deepEqual(
      english.filter(({ lang }) => lang !== 'en'),
      [],
    );
  });

  it('has them marked with their direction too, where there is text in them', () => {
    assert.ok(marked.length > 100);
    const undirected = marked.filter((element) => element.getAttribute('dir') !== 'ltr');
    assert.deepEqual(
      undirected.filter(({ className }) => className !== 'languages').map(({ outerHTML }) => outerHTML),
      [],
    );
  });

  it('has English dates in its English sentences', () => {
    const sentences = said.filter(({ text }) => /\b(?:corrected|withdrawn) on\b/i.test(text));
    assert.deepEqual(sentences.map(({ text }) => text).sort(), [
      'This release was corrected on 26 May 2021.',
      'Withdrawn on 3 April 2021. Its text stays here for the record.',
    ]);
  });

  it('has nothing else marked as English', () => {
    const other = said.filter(({ text }) => /\p{Script=Cyrillic}/u.test(text) && !/[a-z]{3}/i.test(text));
    assert.ok(other.length > 100);
    assert.deepEqual(
      other.filter(({ lang }) => lang !== 'uk'),
      [],
    );
  });
});
