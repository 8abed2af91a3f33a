import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openTree } from '../../src/output/openTree.ts';
import { build, bytesOf, timesOf } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

/** Octal rights of a folder and all below it, but the links. */
function modesOf(folder: string): Readonly<Record<string, string>> {
  const names = ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })];
  const places = names
    .map((name) => ({ name, stat: lstatSync(path.join(folder, name)) }))
    .filter(({ stat }) => !stat.isSymbolicLink());
  return Object.fromEntries(places.map(({ name, stat }) => [name, (stat.mode & 0o7777).toString(8)]));
}

/** Those that not everyone may read, or enter. */
function closedIn(folder: string): readonly string[] {
  return Object.entries(modesOf(folder))
    .filter(([name, mode]) => {
      const bits = statSync(path.join(folder, name)).isDirectory() ? 0o555 : 0o444;
      return (Number.parseInt(mode, 8) & bits) !== bits;
    })
    .map(([name]) => name);
}

async function withUmask<T>(mask: number, work: () => Promise<T>): Promise<T> {
  const before = process.umask(mask);
  try {
    return await work();
  } finally {
    process.umask(before);
  }
}

const site = () =>
  makeRoot({
    'public/note.txt': 'x',
    [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25'),
  });
const addRelease = (root: string) =>
  writeFiles(root, { [releaseFile('2020-03-02-b.md')]: releaseText('title: B\ndate: 2020-03-02') });

test('a site is readable for everyone under any umask, from its first build on and in folders added later', async () => {
  const root = site();
  for (const mask of [0o077, 0o022, 0o027]) {
    await withUmask(mask, () => build(root));
    assert.deepEqual(closedIn(path.join(root, 'dist')), []);
    addRelease(root);
  }
});

test('who may write is what the umask says', async () => {
  const root = site();
  await withUmask(0o002, () => build(root));
  assert.equal(modesOf(path.join(root, 'dist'))['index.html'], '664');
  addRelease(root);
  await withUmask(0o002, () => build(root));
  assert.equal(modesOf(path.join(root, 'dist'))['2020/03'], '775');
});

test('a preview with drafts stays as private as the umask has it', async () => {
  const root = site();
  for (const out of ['one', 'two']) {
    const folder = path.join(root, out);
    await withUmask(0o077, () => build(root, '--drafts', '--out', folder));
    addRelease(root);
    await withUmask(0o077, () => build(root, '--drafts', '--out', folder));
    const modes = modesOf(folder);
    assert.deepEqual([modes[''], modes['index.html'], modes['2020/03']], ['700', '600', '700']);
  }
});

test('--full opens what an older build left closed, and changes nothing else of it', async () => {
  const root = site();
  await build(root);
  const dist = path.join(root, 'dist');
  const [modes, bytes, times] = [modesOf(dist), bytesOf(root), timesOf(root)];
  for (const name of Object.keys(modes).reverse()) chmodSync(path.join(dist, name), 0o700);
  await build(root, '--full');
  assert.deepEqual(closedIn(dist), []);
  assert.deepEqual([bytesOf(root), timesOf(root)], [bytes, times]);
});

test('version control and what links lead to keep their rights', () => {
  const folder = makeRoot({ '.git/config': 'x', '.GIT/x': 'x', 'a/b': 'x' });
  const outside = makeRoot({ secret: 'x' });
  symlinkSync(path.join(outside, 'secret'), path.join(folder, 'link'));
  symlinkSync(outside, path.join(folder, 'links'));
  const closed = [folder, outside].flatMap((root) =>
    ['.git/config', '.GIT/x', 'secret', 'a/b', 'a'].map((name) => path.join(root, name)),
  );
  for (const place of closed) if (lstatSync(place, { throwIfNoEntry: false })) chmodSync(place, 0o700);
  openTree(folder);
  const modes = modesOf(folder);
  const seen = ['.git/config', '.GIT/x', 'a/b', 'a'].map((name) => modes[name]);
  assert.deepEqual(seen, ['700', '700', '744', '755']);
  assert.equal(modesOf(outside).secret, '700');
});
