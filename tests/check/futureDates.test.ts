import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSite } from '../../src/cli/loadSite.ts';
import { NOW } from '../tools/expectedProblems.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

test('a preview calls no release published that its embargo, or being a draft, holds back', async () => {
  const root = makeRoot({
    [releaseFile('2030-05-25-a.md')]: releaseText('title: A\ndate: 2030-05-25\nembargo: 2030-05-25 10:00'),
    [releaseFile('2030-05-26-b.md')]: releaseText('title: B\ndate: 2030-05-26\ndraft: true'),
    [releaseFile('2030-05-24-c.md')]: releaseText('title: C\ndate: 2030-05-24\nembargo: 2020-05-25 10:00'),
  });
  const { problems } = await loadSite({ root, now: NOW, drafts: true });
  assert.deepEqual(
    problems.map(({ code, file }) => ({ code, file })),
    [{ code: 'date-future', file: releaseFile('2030-05-24-c.md') }],
  );
});
