import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertSameFiles, build, bytesOf, run } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

test('releases that are all gone at once are an error that leaves the site as it was, with or without their folder', async () => {
  const root = makeRoot({ [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25') });
  await build(root);
  const before = bytesOf(root);
  rmSync(path.join(root, 'content/releases'), { recursive: true });
  const missing = await run(['build', '--root', root]);
  assert.equal(missing.exit, 1);
  assert.match(missing.err, /content\/releases is not there, and one is published in \S+dist /);
  assert.ok(
    missing.err.includes(` in ${path.relative(process.cwd(), path.join(root, 'dist'))} [`),
    missing.err,
  );
  assert.match(missing.err, /Create, restore or mount/);
  mkdirSync(path.join(root, 'content/releases'));
  rmSync(path.join(root, '.communique'), { recursive: true });
  const empty = await run(['build', '--root', root, '--full']);
  assert.equal(empty.exit, 1);
  assert.match(empty.err, /content\/releases holds no release/);
  assertSameFiles(bytesOf(root), before);
});

test('a new draft does not hide that all else is gone', async () => {
  const root = makeRoot({ [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25') });
  await build(root);
  const before = bytesOf(root);
  rmSync(path.join(root, 'content/releases'), { recursive: true });
  assert.equal((await run(['new', 'Ferries sail later', '--root', root])).exit, 0);
  const { exit, err } = await run(['build', '--root', root]);
  assert.equal(exit, 1);
  assert.match(err, /content\/releases holds only new releases, held back, and one is published in /);
  assertSameFiles(bytesOf(root), before);
  await build(root, '--drafts', '--out', path.join(root, 'preview'));
});

test('an archive may begin empty, be held back whole, or be emptied on purpose', async () => {
  const root = makeRoot({});
  await build(root);
  await build(root);
  writeFiles(root, { [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25') });
  await build(root);
  writeFiles(root, {
    [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25\ndraft: true'),
  });
  await build(root);
  rmSync(path.join(root, 'content/releases'), { recursive: true });
  rmSync(path.join(root, 'dist'), { recursive: true });
  await build(root);
});

test('the last published release is taken down as a draft with a mistake, too', async () => {
  const file = releaseFile('2021-05-25-a.et.md');
  const root = makeRoot({ [file]: releaseText('title: A\ndate: 2021-05-25') });
  await build(root);
  writeFiles(root, { [file]: releaseText('titel: A\ndate: 2021-05-25\ndraft: true') });
  await build(root);
  assert.equal(existsSync(path.join(root, 'dist/et/2021/05/25/a/index.html')), false);
});
