import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems, problemsOf } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const ABOUT = 'content/pages/about.md';
const page = releaseText('title: About');

test('a page has no address of the site itself, of a year or of a language, in whatever capitals', async () => {
  const files = ['topics.md', 'Search.et.md', '2031.md', 'et.md', 'Assets.ar.md'].map((name) => [
    `content/pages/${name}`,
    `«url-duplicate»${page}`,
  ]);
  const problems = await assertProblems({
    ...Object.fromEntries(files),
    // In another language it is none.
    'content/pages/et.et.md': page,
  });
  const told = problems.map(({ message, hint }) => `${message}. ${hint}`);
  assert.ok(
    told.includes(
      '/topics/ is an address of the site itself. Give the file another name, such as about-topics.md.',
    ),
  );
  assert.ok(
    told.includes('/et/ is an address of the language et. Give the file another name, such as about-et.md.'),
  );
});

test('an address that a page, an alias, a redirect or a file of public/ has too is told', async () => {
  const problems = await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects: {«url-duplicate»/et/about/: /}\n`,
    'content/pages/About!.md': page,
    [ABOUT]: `«url-duplicate»${page}`,
    'content/pages/about.et.md': page,
    [releaseFile('2021-05-25-a.md')]: releaseText(
      'title: A\ndate: 2021-05-25\naliases: [«url-duplicate»/about/]',
    ),
    'content/pages/press.md': releaseText('title: Press', '[Form](form.pdf)'),
    'content/pages/press/form.pdf': '«url-duplicate»%PDF-',
    'public/press/form.pdf': '%PDF-',
    'public/press/index.html': '«url-duplicate»<p>Press',
  });
  assert.deepEqual(problems.map(({ message }) => message).sort(), [
    'content/pages/About!.md already answers at /about/',
    'content/pages/About!.md already answers at /about/',
    'content/pages/about.et.md already answers at /et/about/',
    'content/pages/press.md already answers at /press/index.html',
    'public/press/form.pdf already answers at /press/form.pdf',
  ]);
});

test('a draft gives way to what is published', async () => {
  const problems = await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects: {/about/: /}\n`,
    [ABOUT]: `«url-duplicate»${releaseText('title: About\ndraft: true')}`,
  });
  assert.equal(problems[0]?.severity, 'warning');
});

test('links from and to pages are followed: dead ones, passages, and what is held back', async () => {
  const problems = await assertProblems({
    [ABOUT]: releaseText(
      'title: About',
      '[Press](/press/#main) [dead](«link-dead»/nowhere/) [own](«link-fragment»#none) [draft](«link-held»/plan/) [form](«link-held»/plan/form.pdf)\n\n## Whom to call\n\n[self](/about/)',
    ),
    'content/pages/press.md': releaseText('title: Press', '[R](/2021/05/25/a/#corrections)'),
    'content/pages/plan.md': releaseText(
      'title: Plan\ndraft: true',
      '[held](/2021/05/26/b/) [dead](«link-dead»/nowhere/)',
    ),
    [releaseFile('2021-05-25-a.md')]: releaseText(
      'title: A\ndate: 2021-05-25',
      '[A](/about/) [heading](«link-fragment»/about/#whom-to-call) [none](«link-fragment»/press/#corrections)',
    ),
    [releaseFile('2021-05-26-b.md')]: releaseText('title: B\ndate: 2021-05-26\ndraft: true', '[A](/plan/)'),
  });
  const [heading] = problems.filter(({ hint }) => hint.includes('Whom to call'));
  assert.match(heading?.hint ?? '', /^Write #h[0-9a-f]+: that is the heading “Whom to call”/);
  assert.match(problems.find(({ message }) => message.includes('#none'))?.message ?? '', /^this page has no/);
});

test('a link to a page with a mistake is not called dead', async () => {
  await assertProblems({
    [ABOUT]: '«key-missing»---\norder: 1\n---\n\nWords.\n',
    [releaseFile('2021-05-25-a.md')]: releaseText(
      'title: A\ndate: 2021-05-25',
      '[A](/about/) [B](/about/x.pdf)',
    ),
  });
});

test('a page that is a draft is held back', async () => {
  const { loaded, problems } = await problemsOf({ [ABOUT]: releaseText('title: About\ndraft: true') });
  assert.deepEqual(problems, []);
  assert.deepEqual(loaded?.archive.heldBack, [{ file: ABOUT, until: null }]);
});
