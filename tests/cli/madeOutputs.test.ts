import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadSite } from '../../src/cli/loadSite.ts';
import { besidePages } from '../../src/cli/madeOutputs.ts';
import { listFiles } from '../../src/lib/listFiles.ts';
import { build } from '../tools/builtSite.ts';
import { NOW } from '../tools/expectedProblems.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

test('every file of a built site but the search’s shards is known before it is made, and each that is known is made', async () => {
  const root = makeRoot({
    [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25\naliases: [/old.aspx]'),
    [releaseFile('2020-05-25-b.et.md')]: releaseText('title: B\ndate: 2020-05-25'),
  });
  await build(root);
  const { loaded } = await loadSite({ root, now: NOW, drafts: false });
  assert.ok(loaded);
  const known = [
    ...loaded.pages.flatMap((step) => [...step].map(({ output }) => output)),
    ...[...loaded.files, ...loaded.media].map(({ output }) => output),
    ...besidePages(loaded.archive),
  ];
  const made = listFiles(path.join(root, 'dist')).filter((name) => !/^search\/[^/]+\/.+\//.test(name));
  assert.deepEqual([...new Set(known)].sort(), made);
});
