import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { listReleaseFiles } from '../../src/read/releaseFiles.ts';
import { makeRoot } from '../tools/siteRoot.ts';

test('markdown of any depth and ending is found; hidden files, others, and a release’s own folder are not', () => {
  const root = makeRoot({
    'content/releases/2021/2021-05-25-a.md': 'x',
    'content/releases/2021/2021-05-25-a.es-419.md': 'x',
    'content/releases/2021/2021-05-25-a/notes.md': 'x',
    'content/releases/2021/05/deep/2021-05-26-b.MD': 'x',
    'content/releases/2021/.2021-05-27-c.md': 'x',
    'content/releases/.git/2021-05-27-c.md': 'x',
    'content/releases/2021/2021-05-27-c.md~': 'x',
    'content/releases/top.md': 'x',
    'content/notes.md': 'x',
  });
  assert.deepEqual(listReleaseFiles(root), {
    files: [
      'content/releases/2021/05/deep/2021-05-26-b.MD',
      'content/releases/2021/2021-05-25-a.es-419.md',
      'content/releases/2021/2021-05-25-a.md',
      'content/releases/top.md',
    ],
    hidden: [],
  });
});

test('a linked folder is read, and one that leads back to itself ends', () => {
  const elsewhere = makeRoot({ 'old/1999-01-02-x.md': 'x' });
  const root = makeRoot({ 'content/releases/2021/2021-05-25-a.md': 'x' });
  symlinkSync(path.join(elsewhere, 'old'), path.join(root, 'content/releases/1999'));
  symlinkSync(path.join(root, 'content/releases'), path.join(root, 'content/releases/2021/round'));
  assert.deepEqual(listReleaseFiles(root).files, [
    'content/releases/1999/1999-01-02-x.md',
    'content/releases/2021/2021-05-25-a.md',
  ]);
});

test('a site without a folder of releases has none', () => {
  assert.deepEqual(listReleaseFiles(makeRoot({})), { files: [], hidden: [] });
});
