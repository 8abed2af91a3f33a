import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { MARKS, markedAs } from '../../src/output/marker.ts';
import { assertSameFiles, build, bytesOf, run } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

const DRAFT = '2021/05/25/a/index.html';

function site(): string {
  return makeRoot({
    [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25\ndraft: true'),
    [releaseFile('2020-03-02-b.md')]: releaseText('title: B\ndate: 2020-03-02'),
  });
}

test('drafts do not go where a site was published, whatever that folder is called, nor below it', async () => {
  const root = site();
  await build(root, '--out', path.join(root, 'www'));
  symlinkSync('www', path.join(root, 'link'));
  const before = bytesOf(root, 'www');
  for (const out of ['www', 'link', 'www/preview', 'www/2020/deep/below']) {
    const { exit, err } = await run(['build', '--drafts', '--root', root, '--out', path.join(root, out)]);
    assert.equal(exit, 1, out);
    assert.match(
      err,
      /is marked as holding the site as it is published, and drafts must not get there\nChoose another/,
    );
  }
  assertSameFiles(bytesOf(root, 'www'), before);
});

test('a site does not go where a preview is, until that is deleted', async () => {
  const root = site();
  const out = path.join(root, 'look');
  await build(root, '--drafts', '--out', out);
  await build(root, '--drafts', '--out', out);
  const { exit, err } = await run(['build', '--root', root, '--out', out]);
  assert.equal(exit, 1);
  assert.match(err, /look holds a preview with drafts, which is not to be published\n/);
  assert.ok(existsSync(path.join(out, DRAFT)));
  rmSync(out, { recursive: true });
  await build(root, '--out', out);
  assert.equal(existsSync(path.join(out, DRAFT)), false);
});

test('the preview folder that an older version marked like any other is one still', async () => {
  const root = site();
  writeFiles(root, { '.communique/preview/.communique': MARKS.site, '.communique/preview/old.html': 'x' });
  await build(root, '--drafts');
  assert.equal(markedAs(path.join(root, '.communique/preview')), 'preview');
  assert.ok(existsSync(path.join(root, '.communique/preview', DRAFT)));
});

test('where an earlier version made a preview, the refusal says how to go on, and that is enough', async () => {
  const root = site();
  const out = path.join(root, 'look');
  writeFiles(root, { 'look/.communique': MARKS.site, 'look/old.html': 'x' });
  const { err } = await run(['build', '--drafts', '--root', root, '--out', out]);
  assert.match(err, /A preview made by an earlier version bears the same mark: delete it once\./);
  rmSync(out, { recursive: true });
  await build(root, '--drafts', '--out', out);
});

test('a mark that a killed build has staged does not make a stranger’s folder ours', async () => {
  const root = makeRoot({
    '.thesis.communique/.communique': MARKS.site,
    'thesis/chapter.txt': 'years of work',
  });
  mkdirSync(path.join(root, 'content/releases'), { recursive: true });
  const { exit, err } = await run(['build', '--root', root, '--out', path.join(root, 'thesis')]);
  assert.equal(exit, 1);
  assert.match(err, /thesis holds files that no build put there/);
  assert.deepEqual(Object.keys(bytesOf(root, 'thesis')), ['chapter.txt']);
});
