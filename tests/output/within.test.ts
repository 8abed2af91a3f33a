import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { diskEffects } from '../../src/output/effects.ts';
import { moveFile } from '../../src/output/moveFile.ts';
import { within } from '../../src/output/within.ts';
import { makeRoot } from '../tools/siteRoot.ts';

test('a name is a path below its folder, or refused', () => {
  assert.equal(within('/site', '2021/index.html'), '/site/2021/index.html');
  for (const name of ['', '.', 'a/../', '..', '../site2/x', 'a/../../x', '/../x', 'x\0y'])
    assert.throws(() => within('/site', name), /leads out of \/site/, name);
  assert.equal(within('/', '2021/index.html'), '/2021/index.html');
  for (const name of ['', '.', 'a/..', 'x\0y'])
    assert.throws(() => within('/', name), /leads out of \//, name);
  const parts = fc.array(fc.constantFrom('.', '..', 'a', '', 'site'), { maxLength: 6 });
  fc.assert(
    fc.property(parts, (names) => {
      try {
        assert.ok(within('/site', names.join('/')).startsWith('/site/'));
      } catch (error) {
        assert.match(String(error), /leads out/);
      }
    }),
  );
});

test('what version control keeps in a folder is none of its files, in whatever case a disk takes it', () => {
  for (const name of ['.git', '.git/HEAD/index.html', 'a/.svn/b', 'a/.HG'])
    assert.throws(() => within('/site', name), /is version control’s in \/site; nothing was written/, name);
  assert.equal(within('/site', '.github/git.hg'), '/site/.github/git.hg');
});

test('nothing outside the output folder is written, replaced or removed, whatever it is asked', () => {
  const root = makeRoot({ 'victim/index.html': 'precious' });
  const victim = path.join(root, 'victim/index.html');
  const folder = path.join(root, 'dist');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'page.html'), 'x');
  const effects = diskEffects(folder);
  const name = '../victim/index.html';
  assert.throws(() => effects.write(name, 'gone'), /leads out/);
  assert.throws(() => effects.publish([name]), /leads out/);
  assert.throws(() => effects.remove(name), /leads out/);
  assert.throws(() => moveFile(folder, folder, name, new Set()), /leads out/);
  assert.equal(readFileSync(victim, 'utf8'), 'precious');
  assert.ok(existsSync(path.join(folder, 'page.html')));
});
