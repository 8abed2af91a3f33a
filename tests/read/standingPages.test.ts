import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/read/content.ts';
import { assertProblems } from '../tools/expectedProblems.ts';
import { makePicture } from '../tools/pictures.ts';
import { type Files, makeRoot, releaseText } from '../tools/siteRoot.ts';

const ABOUT = 'content/pages/about.md';

async function read(files: Files) {
  const { pages, problems } = await readContent(makeRoot(files));
  assert.deepEqual(problems, []);
  return pages;
}

test('a page is read with what its file’s name says: its address and its language', async () => {
  const pages = await read({
    [ABOUT]: releaseText('title: About\norder: 2\ndescription: What this is.', 'See [all](/dates/).'),
    'content/pages/Press Office.et.md': releaseText('title: Press', 'Helista.\n\nKirjuta.'),
    'content/pages/uue-2021.ar.md': releaseText('title: "1"', '# 2'),
  });
  assert.deepEqual(
    pages.map(({ slug, lang, title, order, description }) => [slug, lang, title, order, description]),
    [
      ['press-office', 'et', 'Press', undefined, 'Helista.'],
      ['about', 'en', 'About', 2, 'What this is.'],
      ['uue-2021', 'ar', '1', undefined, '1'],
    ],
  );
  assert.deepEqual(pages[1]?.links, [{ target: '/dates/', line: 7, column: 11 }]);
});

test('a page has the pictures and documents of the folder of its name that its text names', async () => {
  const [page] = await read({
    [ABOUT]: releaseText('title: About', '[The kit](press-kit.zip)\n\n![A](a.jpg) ![B](b.jpg)'),
    'content/pages/about/a.jpg': await makePicture(20, 10, 'jpeg'),
    'content/pages/about/b.jpg': await makePicture(10, 20, 'jpeg'),
    'content/pages/about/press-kit.zip': 'PK',
    'content/pages/about/secret.pdf': '%PDF-',
  });
  // A release's own press kit would be in the way of the site's; a page has none.
  assert.deepEqual(
    page?.attachments.map(({ name, picture }) => [name, picture?.width]),
    [
      ['press-kit.zip', undefined],
      ['a.jpg', 20],
      ['b.jpg', 10],
    ],
  );
});

test('what is wrong in a page is told in its place', async () => {
  const problems = await assertProblems({
    [ABOUT]: `---
titel: About
«key-unknown»lang: et
«key-unknown»date: 2021-05-25
«value-type»order: first
«value-empty»draft:
---

[Form](«attachment-missing»form.pdf)
`
      .replace('titel', '«key-unknown»titel')
      .replace('---', '«key-missing»---'),
    'content/pages/yaml.md': '---\ntitle: «yaml-invalid»About: us\n---\n\nWords.\n',
    'content/pages/empty.md': '---\ntitle: Empty\n---\n«body-empty»',
    'content/pages/about.fr.md': `«language-unknown»${releaseText('title: A')}`,
    'content/pages/---.md': `«slug-empty»${releaseText('title: A')}`,
  });
  const hintAt = (line: number) => problems.find((each) => each.file === ABOUT && each.line === line)?.hint;
  assert.match(hintAt(3) ?? '', /name of the file says the language: about\.md, about\.et\.md/);
  assert.match(hintAt(4) ?? '', /move it to content\/releases\//);
});

test('what to do instead is said of pages, not of releases', async () => {
  const problems = await assertProblems({
    [ABOUT]: releaseText(
      'title: About',
      '«body-html»<iframe src="/a"></iframe> [P](«attachment-missing»../press.md)',
    ),
    'content/pages/press.md': '«front-matter-missing»Call us.',
  });
  assert.deepEqual(
    problems.map(({ hint }) => hint),
    [
      'Take it out, and write a link: [words](address). If it is meant as text, write \\<',
      'If that is a page, write its address, such as /press/.',
      'Begin it with ---, title and --- on lines of their own.',
    ],
  );
});

test('what lies in the folder and is no page is told, but for notes', async () => {
  await assertProblems({
    [ABOUT]: releaseText('title: About'),
    'content/pages/form.pdf': '«page-unread»%PDF-',
    'content/pages/README.txt': 'Notes.',
    'content/pages/README.md': '# Notes\n\nAsk the press office before you change a title.\n',
    'content/pages/readme.et.md': `«page-unread»${releaseText('title: Meist')}`,
    // A licence is a page that readers want.
    'content/pages/licence.md': releaseText('title: Licence'),
    'content/pages/about/below.md': `«page-unread»${releaseText('title: Below')}`,
    'content/about.md': `«content-unread»${releaseText('title: About')}`,
  });
  const { problems } = await readContent(
    makeRoot({ [ABOUT]: releaseText('title: A'), 'content/pages/press/team.md': releaseText('title: T') }),
  );
  assert.deepEqual(
    problems.map(({ file, code }) => [file, code]),
    [['content/pages/press', 'page-unread']],
  );
});

test('a link out of the site’s folder is no page', async () => {
  const root = makeRoot({ [ABOUT]: releaseText('title: A') });
  const other = makeRoot({ 'secret.md': releaseText('title: Secret') });
  symlinkSync(path.join(other, 'secret.md'), path.join(root, 'content/pages/secret.md'));
  symlinkSync('nothing', path.join(root, 'content/pages/old'));
  const { pages, problems } = await readContent(root);
  assert.deepEqual(
    pages.map(({ slug }) => slug),
    ['about'],
  );
  assert.deepEqual(problems.map(({ code }) => code).sort(), ['link-broken', 'release-outside']);
});

test('a draft’s mistakes are warnings', async () => {
  const problems = await assertProblems({
    [ABOUT]: releaseText('title: About\ndraft: true\n«key-unknown»ordr: 1', '[x](«attachment-missing»x.pdf)'),
    'content/pages/b.md': '---\ndraft: true\ntitle: «yaml-invalid»B: c\n---\n',
  });
  assert.ok(problems.every(({ severity }) => severity === 'warning'));
});
