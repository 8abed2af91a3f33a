import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { readPublicFiles } from '../../src/read/publicFiles.ts';
import { makeRoot } from '../tools/siteRoot.ts';

test('a site’s public files are published as they are, over the stock ones, without hidden ones', () => {
  const root = makeRoot({
    'stock/site.css': 'stock',
    'stock/icon.svg': 'stock',
    'public/assets/site.css': 'own',
    'public/deep/er/näide.txt': 'x',
    'public/.DS_Store': 'x',
    'public/.git/config': 'x',
  });
  const files = readPublicFiles(root, path.join(root, 'stock'));
  assert.deepEqual(files.map(({ output, from }) => [output, path.relative(root, from)]).sort(), [
    ['assets/icon.svg', 'stock/icon.svg'],
    ['assets/site.css', 'public/assets/site.css'],
    ['deep/er/näide.txt', 'public/deep/er/näide.txt'],
  ]);
});

test('a site without public files has the stock ones only', () => {
  const root = makeRoot({ 'stock/site.css': 'x' });
  assert.deepEqual(
    readPublicFiles(root, path.join(root, 'stock')).map(({ output }) => output),
    ['assets/site.css'],
  );
});
