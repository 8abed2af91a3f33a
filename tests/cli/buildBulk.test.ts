import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertSameFiles, build, bytesOf } from '../tools/builtSite.ts';
import { makeRoot } from '../tools/siteRoot.ts';

const release = (title: string, date: string, more = '') =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\nWords.\n`;

const root = makeRoot({
  'content/releases/2020/2020-02-02-old.md': release('Old', '2020-02-02'),
  'content/releases/2021/2021-05-25-first.md': release('First', '2021-05-25 10:00'),
});
const file = (name: string) => path.join(root, 'content/releases', name);
const titles = (year: string) =>
  readFileSync(path.join(root, `dist/${year}/releases.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).title);
const bulkOf = (names: readonly string[]) => names.filter((name) => /\/releases\./.test(name)).sort();

test('a release that is added is a line at the end of its year’s files, and touches no other year’s', async () => {
  await build(root);
  assert.deepEqual(titles('2021'), ['First']);
  writeFileSync(file('2021/2021-06-01-second.md'), release('Second', '2021-06-01'));
  const { changed } = await build(root);
  assert.deepEqual(titles('2021'), ['First', 'Second']);
  assert.deepEqual(bulkOf(changed), [
    '/2021/releases.csv',
    '/2021/releases.jsonl',
    '/2021/releases.ninjs.json',
  ]);
});

test('files that were changed by another hand are made again, and a year without releases has none', async () => {
  writeFileSync(path.join(root, 'dist/2021/releases.csv'), 'not ours');
  rmSync(file('2020/2020-02-02-old.md'));
  await build(root);
  const warm = bytesOf(root);
  assert.deepEqual(bulkOf(Object.keys(warm).map((name) => `/${name}`)), [
    '/2021/releases.csv',
    '/2021/releases.jsonl',
    '/2021/releases.ninjs.json',
  ]);
  await build(root, '--full', '--out', path.join(root, 'clean'));
  assertSameFiles(bytesOf(root, 'clean'), warm, 'after a clean build');
});

test('an embargoed release leaves no trace in them', async () => {
  writeFileSync(file('2021/2021-07-01-secret.md'), release('Secret', '2021-07-01', 'embargo: 2030-01-01\n'));
  const { changed } = await build(root);
  assert.deepEqual(bulkOf(changed), []);
});
