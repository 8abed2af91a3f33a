import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText } from '../tools/siteRoot.ts';

test('a misspelt related release is meant to be the nearest, though that one has errors', async () => {
  const problems = await assertProblems({
    [releaseFile('2021-05-25-a.md')]: releaseText(
      'title: A\ndate: 2021-05-25\nrelated: [«related-unknown»2021-05-26-atach]',
    ),
    [releaseFile('2021-05-26-attach.et.md')]: releaseText('title: B\ndate: 2021-05-26\n«key-unknown»foo: 1'),
    [releaseFile('2021-05-26-type.md')]: releaseText('title: C\ndate: 2021-05-26'),
  });
  assert.ok(problems.some(({ hint }) => hint === 'Did you mean "2021-05-26-attach"?'));
});
