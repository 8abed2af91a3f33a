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
    problems: [],
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

test('a release that is a link out of the site is an error and not read; a link within it, or within a linked folder, is', () => {
  const elsewhere = makeRoot({ 'secret.md': 'x', 'old/y.md': 'x', 'old/deep/z.md': 'x' });
  const root = makeRoot({ 'content/releases/2021/2021-05-25-a.md': 'x', 'shared/b.md': 'x' });
  symlinkSync(path.join(elsewhere, 'secret.md'), path.join(root, 'content/releases/2021/2021-05-26-s.md'));
  symlinkSync('../../../shared/b.md', path.join(root, 'content/releases/2021/2021-05-27-b.md'));
  symlinkSync(path.join(elsewhere, 'old'), path.join(root, 'content/releases/1999'));
  symlinkSync('../y.md', path.join(elsewhere, 'old/deep/1999-01-02-x.md'));
  const { files, problems } = listReleaseFiles(root);
  assert.deepEqual(files, [
    'content/releases/1999/deep/1999-01-02-x.md',
    'content/releases/1999/deep/z.md',
    'content/releases/1999/y.md',
    'content/releases/2021/2021-05-25-a.md',
    'content/releases/2021/2021-05-27-b.md',
  ]);
  const [problem, ...others] = problems;
  assert.deepEqual(
    [problem?.severity, problem?.code, problem?.file, others],
    ['error', 'release-outside', 'content/releases/2021/2021-05-26-s.md', []],
  );
  assert.match(`${problem?.message}. ${problem?.hint}`, /a link to .*secret\.md, outside.*Copy the file/);
});

test('a site without a folder of releases has none', () => {
  assert.deepEqual(listReleaseFiles(makeRoot({})), { files: [], problems: [] });
});

test('a link that leads nowhere is an error where a folder of releases may have been', () => {
  const whole = makeRoot({});
  symlinkSync('/nowhere/releases', path.join(whole, 'content/releases'));
  const [problem, ...others] = listReleaseFiles(whole).problems;
  assert.deepEqual([problem?.severity, problem?.file, others], ['error', 'content/releases', []]);
  assert.match(`${problem?.message}. ${problem?.hint}`, /a link to \/nowhere\/releases.*Mount or restore/);
  const year = makeRoot({ 'content/releases/2021/2021-05-25-a.md': 'x' });
  symlinkSync('nowhere', path.join(year, 'content/releases/1999'));
  symlinkSync('nowhere', path.join(year, 'content/releases/photo.jpg'));
  symlinkSync('nowhere', path.join(year, 'content/releases/.#editing'));
  assert.deepEqual(
    listReleaseFiles(year).problems.map(({ file }) => file),
    ['content/releases/1999'],
  );
});

test('a file where the folder of releases should be is an error', () => {
  const { files, problems } = listReleaseFiles(makeRoot({ 'content/releases': 'x' }));
  assert.deepEqual(files, []);
  assert.deepEqual(
    problems.map(({ code, file }) => ({ code, file })),
    [{ code: 'folder-unreadable', file: 'content/releases' }],
  );
});

test('releases in a folder named like a release are told once, however deep they lie', () => {
  const root = makeRoot({
    'content/releases/archive.md': 'x',
    'content/releases/archive/2019/2019-01-02-a.md': 'x',
    'content/releases/archive/2019/05/undated.md': '---\ntitle: A\n---\n\nx\n',
    'content/releases/archive/2020/2020-01-02-b.md': 'x',
    'content/releases/archive/notes.md': '--- no front matter\n\nx\n---\n',
  });
  symlinkSync(path.join(root, 'content/releases/archive'), path.join(root, 'content/releases/archive/round'));
  const [problem, ...others] = listReleaseFiles(root).problems;
  assert.deepEqual(others, []);
  assert.equal(problem?.severity, 'error');
  assert.equal(problem?.file, 'content/releases/archive/2019/05/undated.md');
  assert.match(problem?.message ?? '', /belongs to content\/releases\/archive\.md.*nor are 2 more/);
  assert.match(problem?.hint ?? '', /Rename content\/releases\/archive\.md/);
});

test('markdown in a dated release’s own folder is told, and stops no build', () => {
  const root = makeRoot({
    'content/releases/2021/2021-05-25-a.md': 'x',
    'content/releases/2021/2021-05-25-a/brief.md': '---\ntitle: A\n---\n\nx\n',
    'content/releases/2021/2021-05-26-b.md': 'x',
    'content/releases/2021/2021-05-26-b/2021-05-27-c.md': 'x',
  });
  assert.deepEqual(
    listReleaseFiles(root).problems.map(({ severity, file }) => `${severity} ${file}`),
    [
      'warning content/releases/2021/2021-05-25-a/brief.md',
      'warning content/releases/2021/2021-05-26-b/2021-05-27-c.md',
    ],
  );
});

test('markdown that one of its owners names is an attachment, whatever it looks like', () => {
  const matter = '---\ntitle: A\n---\n\nx\n';
  const root = makeRoot({
    'content/releases/2021/2021-05-25-a.md': 'media: [{type: document, src: brief.md}]\n[x](<./a b.md>)',
    'content/releases/2021/2021-05-25-a.et.md': '[x](sub/2021-05-24%20c.md)',
    'content/releases/2021/2021-05-25-a/brief.md': matter,
    'content/releases/2021/2021-05-25-a/a b.md': matter,
    'content/releases/2021/2021-05-25-a/sub/2021-05-24 c.md': 'x',
    'content/releases/archive.md': '[x](brief.md), and not archive/other.md',
    'content/releases/archive/brief.md': matter,
    'content/releases/archive/other.md': matter,
  });
  assert.deepEqual(
    listReleaseFiles(root).problems.map(({ severity, file }) => `${severity} ${file}`),
    ['error content/releases/archive/other.md'],
  );
});
