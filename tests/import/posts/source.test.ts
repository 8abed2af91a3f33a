import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { Draft } from '../../../src/import/draft.ts';
import { defaultFieldMap } from '../../../src/import/jsonl/fieldMap.ts';
import { postsSource } from '../../../src/import/posts/source.ts';
import { sourceTypes } from '../../../src/import/sourceTypes.ts';
import type { Language } from '../../../src/model/site.ts';
import { scratchSite } from '../../cli/scratchSite.ts';

const EN: Language = { code: 'en', label: 'English', prefix: '', dir: 'ltr' };
const FR: Language = { code: 'fr', label: 'Français', prefix: 'fr', dir: 'ltr' };

const NOW = Date.UTC(2022, 5, 1);

interface Given {
  readonly languages?: [Language, ...Language[]];
  readonly lang?: string;
  readonly folder?: string;
  readonly base?: string | undefined;
}

/** What is read of files, by their names below the folder: a draft, or what is said of it. */
async function read(
  files: Readonly<Record<string, string>>,
  { languages = [EN, FR], lang, folder = 'old', base }: Given = {},
): Promise<ReadonlyMap<string, Draft | string>> {
  const site = scratchSite();
  try {
    for (const [name, text] of Object.entries(files)) site.write(`${folder}/${name}`, text);
    const found = new Map<string, Draft | string>();
    const context = {
      map: defaultFieldMap,
      types: sourceTypes({ types: new Map() }),
      timeZone: 'Europe/Tallinn',
      base,
      languages,
      lang,
      now: NOW,
    };
    for await (const item of postsSource(path.join(site.root, folder), folder, context).read()) {
      if (item.ok) found.set(item.draft.origin.file, item.draft);
      else if ('aside' in item) found.set(item.aside.origin.file, item.aside.code);
      else {
        const { origin, message } = item.refusal;
        found.set(origin.file, `${origin.line}:${origin.column ?? ''} ${message}`);
      }
    }
    return found;
  } finally {
    site.dispose();
  }
}

async function readOne(file: string, text: string, given?: Given): Promise<Draft> {
  const found = (await read({ [file]: text }, given)).get(file);
  if (found === undefined || typeof found === 'string') assert.fail(found);
  return found;
}

const post = (more = '') => `---\ntitle: Budget\n${more}---\nText\n`;

test('the day of the name counts where front matter has none', async () => {
  assert.equal((await readOne('_posts/2009-5-21-budget.md', post())).date, '2009-05-21');
  assert.equal((await readOne('2019-05-21-budget/index.md', post())).date, '2019-05-21');
  assert.equal((await readOne('2019-05-21-budget.md', post('date: 2018-01-02\n'))).date, '2018-01-02');
  assert.equal((await readOne('a.md', '+++\ntitle = "Budget"\ndate = 2019-05-21\n+++\n')).date, '2019-05-21');
});

test('the name of the file is the slug, unless front matter has one or an address', async () => {
  const name = async (more: string, base?: string) =>
    (await readOne('2019-05-21-the-plan.md', post(more), { languages: [EN], base })).name;
  assert.equal(await name(''), '2019-05-21-the-plan');
  assert.equal(await name('slug: money\n'), '2019-05-21-money');
  assert.equal(await name('permalink: /news/plan/\n', 'https://old.example'), undefined);
  assert.equal(await name('permalink: pretty\n', 'https://old.example'), '2019-05-21-the-plan');
});

test('versions share the name of their file, and keep slugs of their own', async () => {
  const date = 'date: 2019-05-21\n';
  const found = await read({ 'plan.md': post(date), 'plan.fr.md': post(`${date}slug: le-plan\n`) });
  const [en, fr] = [found.get('plan.md'), found.get('plan.fr.md')];
  if (typeof en !== 'object' || typeof fr !== 'object') assert.fail();
  assert.deepEqual([en.lang, en.name, en.slug], ['en', '2019-05-21-plan', undefined]);
  assert.deepEqual([fr.lang, fr.name, fr.slug], ['fr', '2019-05-21-plan', 'le-plan']);
});

test('front matter tells the language before the name, and the name before the folder', async () => {
  const lang = async (file: string, more = '') =>
    (await readOne(file, post(`date: 2019-05-21\n${more}`))).lang;
  assert.equal(await lang('fr/plan.md'), 'fr');
  assert.equal(await lang('fr/plan.en.md'), 'en');
  assert.equal(await lang('plan.en.md', 'lang: fr_CA\n'), 'fr');
  assert.equal(await lang('plan.md'), 'en');
});

test('with one language asked for, others are told; untold is the first where any is told', async () => {
  const date = 'date: 2019-05-21\n';
  const kinds = async (files: readonly string[], lang: string, folder?: string) => {
    const given = { lang, ...(folder !== undefined && { folder }) };
    const found = await read(Object.fromEntries(files.map((file) => [file, post(date)])), given);
    return [...found.values()].map((item) => (typeof item === 'string' ? item : item.lang));
  };
  assert.deepEqual(await kinds(['a.fr.md', 'a.md'], 'fr'), ['fr', 'language']);
  assert.deepEqual(await kinds(['a.fr.md', 'a.md'], 'en'), ['language', 'en']);
  assert.deepEqual(await kinds(['a.md'], 'fr'), ['fr']);
  assert.deepEqual(await kinds(['a.md'], 'fr', 'content/fr'), ['fr']);
  assert.deepEqual(await kinds(['a.md'], 'en', 'content/fr'), ['language']);
  const found = await read({ 'a.md': post(date), 'b.md': post(`${date}lang: fr\n`) }, { lang: 'fr' });
  assert.equal(found.get('a.md'), 'language');
});

test('a language that the site has not is told, never taken for another', async () => {
  const found = await read({
    'a.de.md': post('date: 2019-05-21\n'),
    'b.md': post('date: 2019-05-21\nlang: de\n'),
    'en/c.md': post('date: 2019-05-21\n'),
    'de/c.md': post('date: 2019-05-21\n'),
  });
  assert.deepEqual(
    [...found].map(([file, item]) => [file, typeof item === 'string' ? item : 'taken']),
    [
      ['a.de.md', 'language'],
      ['b.md', 'language'],
      ['de/c.md', 'language'],
      ['en/c.md', 'taken'],
    ],
  );
});

test('what is no post is told with the reason, and hidden files are not', async () => {
  const found = await read({
    '.git/2019-05-21-a.md': post(),
    '_site/2019-05-21-a.md': post(),
    'README.md': '# About\n',
    '_index.md': post('date: 2019-05-21\n'),
    '_layouts/2019-05-21-a.md': post(),
    'about.md': post(),
    'archetypes/default.md': post('date: "{{ .Date }}"\n'),
    'news/2019-05-21-a.html': '<p>A</p>',
    'news/picture.png': 'x',
  });
  assert.deepEqual(Object.fromEntries(found), {
    'README.md': 'undated',
    '_index.md': 'index',
    '_layouts/2019-05-21-a.md': 'template',
    'about.md': 'undated',
    'archetypes/default.md': 'template',
    'news/2019-05-21-a.html': 'format',
  });
});

test('what should be a post and cannot be read is refused, with its place', async () => {
  const found = await read({
    '2019-05-21-bare.md': '# Budget\n',
    '2019-05-21-none.md': '---\nlayout: post\n---\n',
    '2019-05-21-twice.md': '---\ntitle: A\ntitle: B\n---\n',
    'odd.md': post('date: soon\n'),
  });
  const said = [...found.values()].map(String);
  assert.match(said[0] ?? '', /^1: the file has no front matter/);
  assert.match(said[1] ?? '', /^1: there is no title \(looked for title/);
  assert.match(said[2] ?? '', /^3:1 title is given twice/);
  assert.match(said[3] ?? '', /^1: "soon" is not a date/);
});

test('drafts of either kind, and what lies in _drafts, are held back', async () => {
  const held = async (file: string, more = '') => (await readOne(file, post(more))).held === true;
  assert.equal(await held('2019-05-21-a.md'), false);
  assert.equal(await held('2019-05-21-a.md', 'draft: false\npublished: true\n'), false);
  assert.equal(await held('2019-05-21-a.md', 'draft: true\n'), true);
  assert.equal(await held('2019-05-21-a.md', 'published: false\n'), true);
  assert.equal(await held('_drafts/2019-05-21-a.md'), true);
});

test('a publishDate that is to come is an embargo, and one that is over is none', async () => {
  const embargo = async (day: string) =>
    (await readOne('2019-05-21-a.md', post(`publishDate: ${day}\n`), { languages: [EN] })).embargo;
  assert.equal(await embargo('2022-06-02 10:00'), '2022-06-02 10:00');
  assert.equal(await embargo('2022-05-30 10:00'), undefined);
});

test('a permalink is the source, dates and lists have the names that generators give them', async () => {
  const more = `permalink: /news/plan/
lastmod: 2019-06-01
taxonomies: {tags: [Money]}
redirect_from: /old/
expiryDate: 2030-01-01
authors: [A Writer]
`;
  const draft = await readOne('2019-05-21-a.md', post(more), { base: 'https://old.example' });
  assert.equal(draft.source, 'https://old.example/news/plan/');
  assert.deepEqual(
    [draft.updated, draft.topics, draft.aliases, draft.people],
    ['2019-06-01', ['Money'], ['/old/'], []],
  );
  assert.deepEqual(draft.unread, ['expiryDate', 'authors']);
  assert.equal(draft.body().markdown, 'Text');
});

test('a single file is named as the person named it', async () => {
  const site = scratchSite();
  site.write('2019-05-21-a.md', post());
  const context = {
    map: defaultFieldMap,
    types: sourceTypes({ types: new Map() }),
    timeZone: 'Europe/Tallinn',
    base: undefined,
    lang: undefined,
    now: NOW,
  };
  const file = path.join(site.root, '2019-05-21-a.md');
  for await (const item of postsSource(file, './2019-05-21-a.md', { ...context, languages: [EN] }).read())
    assert.deepEqual(item.ok && item.draft.origin, { file: './2019-05-21-a.md', line: 1 });
  site.dispose();
});
