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
