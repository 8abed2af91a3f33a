import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { digestFile } from '../../src/disk/digestFile.ts';
import { readPublicFiles } from '../../src/read/publicFiles.ts';
import { asNobody } from '../tools/asNobody.ts';
import { makeRoot } from '../tools/siteRoot.ts';

const LEFT_BY_EDITORS = [
  '.x.txt.swp',
  '.x.swo',
  'y.txt~',
  '.#z.txt',
  '#z.txt#',
  'a.pdf___jb_old___',
  '.goutputstream-X1',
];
/** Were published before, and may be meant. */
const LIKE_THEM = ['4913', 'film.swf', 'a.tmp', '#1.pdf', '~a'];

test('a site’s public files are published as they are, over the stock ones, without what systems leave behind', () => {
  const root = makeRoot({
    'stock/site.css': 'stock',
    'stock/icon.svg': 'stock',
    'public/assets/site.css': 'own',
    'public/deep/er/näide.txt': 'x',
    'public/.DS_Store': 'x',
    'public/.git/config': 'x',
    'public/.GIT/config': 'x',
    ...Object.fromEntries(LEFT_BY_EDITORS.map((name) => [`public/deep/${name}`, 'x'])),
    'public/.well-known/security.txt': 'x',
    ...Object.fromEntries(LIKE_THEM.map((name) => [`public/meant/${name}`, 'x'])),
  });
  const { files } = readPublicFiles(root, path.join(root, 'stock'), digestFile);
  assert.deepEqual(files.map(({ output, from }) => [output, path.relative(root, from)]).sort(), [
    ['.well-known/security.txt', 'public/.well-known/security.txt'],
    ['assets/icon.svg', 'stock/icon.svg'],
    ['assets/site.css', 'public/assets/site.css'],
    ['deep/er/näide.txt', 'public/deep/er/näide.txt'],
    ...LIKE_THEM.map((name) => [`meant/${name}`, `public/meant/${name}`]).sort(),
  ]);
});

test('a site without public files has the stock ones only', () => {
  const root = makeRoot({ 'stock/site.css': 'x' });
  assert.deepEqual(
    readPublicFiles(root, path.join(root, 'stock'), digestFile).files.map(({ output }) => output),
    ['assets/site.css'],
  );
});

test('a link that leads nowhere is a problem, and one to a folder is followed', () => {
  const root = makeRoot({ 'elsewhere/a.txt': 'x', 'public/b.txt': 'x' });
  symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'public/linked'));
  symlinkSync(path.join(root, 'nowhere'), path.join(root, 'public/dead'));
  const { files, problems } = readPublicFiles(root, path.join(root, 'stock'), digestFile);
  assert.deepEqual(files.map(({ output }) => output).sort(), ['b.txt', 'linked/a.txt']);
  assert.deepEqual(
    problems.map(({ code, file }) => [code, file]),
    [['file-unreadable', 'public/dead']],
  );
});

test('a link out of the site is told, once, and what it leads to is published', () => {
  const root = makeRoot({ 'elsewhere/a.txt': 'x', 'public/b.txt': 'x' });
  const outside = makeRoot({ 'shared/c.txt': 'x', 'secret.txt': 'x' });
  symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'public/inside'));
  symlinkSync(path.join(outside, 'shared'), path.join(root, 'public/shared'));
  symlinkSync(path.join(outside, 'secret.txt'), path.join(root, 'public/d.txt'));
  const { files, problems } = readPublicFiles(root, path.join(root, 'stock'), digestFile);
  assert.deepEqual(files.map(({ output }) => output).sort(), [
    'b.txt',
    'd.txt',
    'inside/a.txt',
    'shared/c.txt',
  ]);
  assert.deepEqual(problems.map(({ severity, code, file }) => [severity, code, file]).sort(), [
    ['warning', 'link-outside', 'public/d.txt'],
    ['warning', 'link-outside', 'public/shared'],
  ]);
});

test('a link that leads round and a folder that cannot be read are told, and the rest is published', async () => {
  const root = makeRoot({ 'public/a.txt': 'x', 'public/shut/b.txt': 'x', 'public/deep/c.txt': 'x' });
  symlinkSync(path.join(root, 'public'), path.join(root, 'public/deep/round'));
  symlinkSync(root, path.join(root, 'public/above'));
  const shut = path.join(root, 'public/shut');
  chmodSync(root, 0o755);
  chmodSync(shut, 0o000);
  const { files, problems } = await asNobody(async () =>
    readPublicFiles(root, path.join(root, 'stock'), digestFile),
  );
  // So that it can be removed.
  chmodSync(shut, 0o755);
  assert.deepEqual(
    files.map(({ output }) => output),
    ['a.txt', 'deep/c.txt'],
  );
  const round = 'this cannot be read: the link leads to a folder that it lies in';
  assert.deepEqual(
    problems.map(({ code, file, message }) => [code, file, message.replace(/ '.*/, '')]),
    [
      ['file-unreadable', 'public/above', round],
      ['file-unreadable', 'public/deep/round', round],
      ['file-unreadable', 'public/shut', 'this cannot be read: EACCES: permission denied, scandir'],
    ],
  );
});
