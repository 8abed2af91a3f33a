import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { isSource } from '../../src/serve/sourceWatch.ts';

const root = path.resolve('/sites/press');
const code = ['templates', 'src'].map((name) => path.resolve('/program', name));
const sources = { root, code, out: path.join(root, 'public/out') };

function judge(...files: readonly string[]): readonly string[] {
  return files.filter((file) => isSource(path.resolve(root, file), sources));
}

test('content, templates and public of the root, and the program, are sources', () => {
  const files = [
    '.',
    'content/site.yaml',
    'content/releases/2021/2021-05-25-a.md',
    'templates/parts/footer.tsx',
    'public/.well-known/security.txt',
    'public/#1.pdf',
    'public/film.swf',
    '/program/src/lib/slug.ts',
    '/program/templates/assets/site.css',
  ];
  assert.deepEqual(judge(...files), files);
});

test('the output, other folders, caches and editors’ temporary files are none', () => {
  const files = [
    'public/out/index.html',
    'dist/index.html',
    '.communique/preview/index.html',
    'content/.communique/x',
    'templates/node_modules/preact/index.js',
    'contents/a.md',
    'README.md',
    '/program/package.json',
    ...[
      '.a.md.swp',
      '4913',
      'a.md~',
      '.#a.md',
      '#a.md#',
      'a.md___jb_tmp___',
      '.goutputstream-X1',
      'a.md.tmp',
    ].map((name) => `content/releases/${name}`),
  ];
  assert.deepEqual(judge(...files), []);
});

test('a root that lies in a folder called node_modules is watched all the same', () => {
  const inside = path.resolve('/node_modules/press');
  assert.ok(isSource(path.join(inside, 'content/a.md'), { ...sources, root: inside }));
});
