import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { build, bytesOf, run } from '../tools/builtSite.ts';
import { type Files, makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

const A = releaseFile('2021-05-25-a.md');
const B = releaseFile('2020-03-02-b.md');
const PAGE = '2021/05/25/a/index.html';
const HELD: Files = { [A]: releaseText('title: A\ndate: 2021-05-25\nembargo: 2027-01-01') };

function site(): { readonly root: string; list(): { whole: boolean; written: string[]; removed: string[] } } {
  const root = makeRoot({
    [A]: releaseText('title: A\ndate: 2021-05-25'),
    [B]: releaseText('title: B\ndate: 2020-03-02'),
  });
  return { root, list: () => JSON.parse(readFileSync(path.join(root, 'list.json'), 'utf8')) };
}

test('--changes lists what is new and gone since the last list, all the first time, and says that it did', async () => {
  const { root, list } = site();
  const changes = ['build', '--root', root, '--changes', path.join(root, 'list.json')];
  const first = await run(changes);
  assert.match(first.err, /The list of changes has every file, for none was made before it\./);
  const { '.communique': _mark, ...files } = bytesOf(root);
  const { whole, written, removed } = list();
  assert.deepEqual([whole, written.sort(), removed], [true, Object.keys(files).sort(), []]);
  assert.doesNotMatch((await run(changes)).err, /every file/);
  assert.deepEqual(list(), { whole: false, written: [], removed: [] });
});

test('a list has what builds without one changed before it', async () => {
  const { root, list } = site();
  const changes = path.join(root, 'list.json');
  await build(root, '--changes', changes);
  writeFiles(root, HELD);
  await build(root);
  await build(root, '--full');
  await build(root, '--changes', changes);
  assert.ok(list().removed.includes(PAGE));
  assert.ok(list().written.includes('index.html'));
});

test('a list of --full has what is no longer made, though somebody removed the folder by hand', async () => {
  const { root, list } = site();
  const changes = path.join(root, 'list.json');
  await build(root, '--changes', changes);
  rmSync(path.join(root, 'dist'), { recursive: true });
  writeFiles(root, HELD);
  await build(root, '--full', '--changes', changes);
  assert.equal(list().whole, false);
  assert.ok(list().removed.includes(PAGE));
  assert.ok(!list().removed.includes('index.html'));
});

test('a list that cannot be written leaves what it would have told to the next', {
  skip: !existsSync('/dev/full'),
}, async () => {
  for (const before of [true, false]) {
    const { root, list } = site();
    const changes = path.join(root, 'list.json');
    await build(root, ...(before ? ['--changes', changes] : []));
    writeFiles(root, HELD);
    const failed = await run(['build', '--root', root, '--changes', '/dev/full']);
    assert.equal(failed.exit, 1);
    assert.match(failed.err, /The disk is full/);
    await build(root, '--changes', changes);
    assert.ok(list().removed.includes(PAGE), `a list before: ${before}`);
  }
});

test('a list that cannot be written takes nothing from what is told of the site, which is published', {
  skip: !existsSync('/dev/full'),
}, async () => {
  const { root } = site();
  await build(root);
  rmSync(path.join(root, A));
  const { exit, out, err } = await run(['build', '--json', '--root', root, '--changes', '/dev/full']);
  assert.equal(exit, 1);
  const { releases, changed, problems } = JSON.parse(out);
  assert.equal(releases, 1);
  assert.ok(changed.includes('/2021/05/25/a/'));
  const codes = problems.map(({ code }: { code: string }) => code);
  assert.deepEqual(codes, ['address-lost', 'changes-untold']);
  assert.match(problems[1].message, /^The site is built, but \/dev\/full could not be written: ENOSPC/);
  assert.match(
    problems[1].hint,
    /The disk is full.* The next list will have what this one should have told\.$/,
  );
  assert.doesNotMatch(err, /Nothing was built/);
});

test('a site that is never asked for a list keeps none', async () => {
  const { root } = site();
  await build(root);
  assert.deepEqual(
    Object.keys(bytesOf(root, '.communique')).filter((name) => name.startsWith('untold')),
    [],
  );
});
