import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

test('two releases of one address are told once, not for each file beside them', async () => {
  const document = 'media: [{type: document, src: brief.pdf}]';
  await assertProblems({
    'content/site.yaml': `${SITE_YAML}shareCards: {}\n`,
    [releaseFile('2021-05-25-a.md')]: releaseText(`title: A\ndate: 2021-05-25\n${document}`),
    [releaseFile('2021-05-25-b.md')]: releaseText(
      `title: B\ndate: 2021-05-25\n«url-duplicate»slug: a\n${document}`,
    ),
    'content/releases/2021/2021-05-25-a/brief.pdf': 'one',
    'content/releases/2021/2021-05-25-b/brief.pdf': 'two',
  });
});

test('a file of public/ for one that the site makes is told to go', async () => {
  const [problem] = await assertProblems({ 'public/robots.txt': '«url-duplicate»User-agent: *\n' });
  assert.match(
    `${problem?.message}. ${problem?.hint}`,
    /the site itself makes \/robots\.txt\. It cannot be replaced/,
  );
});

test('a draft gives way to a published release or the site, whichever of their addresses it would have', async () => {
  const problems = await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects: {/2021/05/25/b/: /, /moved/: /}\n`,
    [releaseFile('2021-05-26-z.md')]: releaseText(
      'title: Z\ndate: 2021-05-26\naliases: [/2021/05/25/a/, /old/]',
    ),
    [releaseFile('2021-05-25-a.md')]: '«url-duplicate»---\ntitle: A\ndate: 2021-05-25\ndraft: true\n---\nx\n',
    [releaseFile('2021-05-25-b.md')]: releaseText(
      'title: B\ndate: 2021-05-25\ndraft: true\n«url-duplicate»slug: b\naliases: [«url-duplicate»/old/, «url-duplicate»/moved/]',
    ),
  });
  assert.deepEqual([...new Set(problems.map(({ severity }) => severity))], ['warning']);
  assert.match(problems[0]?.hint ?? '', /^Give this release another slug\. It is a draft/);
});

test('an embargoed release has its address already', async () => {
  const [problem] = await assertProblems({
    [releaseFile('2021-05-26-z.md')]: releaseText(
      'title: Z\ndate: 2021-05-26\naliases: [«url-duplicate»/2021/05/25/a/]',
    ),
    [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25\nembargo: 2099-01-01'),
  });
  assert.equal(problem?.severity, 'error');
});
