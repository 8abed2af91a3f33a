import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { buildArchive } from '../../src/archive/archive.ts';
import { loadSite } from '../../src/cli/loadSite.ts';
import { besidePages, madeWith } from '../../src/cli/madeOutputs.ts';
import { listFiles } from '../../src/disk/listFiles.ts';
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

test('the site as it will be is planned once for releases that come out together, and not kept beyond the next moment', async () => {
  const held = (name: string, until: string) => ({
    [releaseFile(`2021-05-25-${name}.md`)]: releaseText(`title: ${name}\ndate: 2021-05-25\n${until}`),
  });
  const root = makeRoot({
    ...held('a', 'embargo: 2099-01-01'),
    ...held('b', 'embargo: 2099-01-01'),
    ...held('c', 'embargo: 2099-01-02'),
    ...held('d', 'draft: true'),
  });
  const { loaded } = await loadSite({ root, now: NOW, drafts: false });
  assert.ok(loaded);
  const { site, withheld } = loaded.archive;
  const [a, b, c, d] = withheld;
  assert.ok(a && b && c && d);
  const sources = { root, now: NOW, publicFiles: [] };
  const outputs = madeWith(buildArchive(site, withheld, { now: NOW }), withheld, sources);
  const first = outputs(a);
  assert.equal(outputs(b), first);
  const names = (release: typeof a) =>
    ['a', 'b', 'c', 'd']
      .filter((name) => outputs(release).pages.has(`2021/05/25/${name}/index.html`))
      .join('');
  assert.deepEqual([a, c, d, a].map(names), ['ab', 'abc', 'abcd', 'ab']);
  assert.notEqual(outputs(b), first);
});
