import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { diskEffects } from '../../src/output/effects.ts';
import { NO_MANIFEST } from '../../src/output/manifest.ts';
import { type FolderKind, markedAs } from '../../src/output/marker.ts';
import { openOutput } from '../../src/output/outputFolder.ts';
import { makeRoot, writeFiles } from '../tools/siteRoot.ts';

function published(kind: FolderKind): string {
  const folder = path.join(makeRoot({}), 'out');
  openOutput(diskEffects(folder), NO_MANIFEST, kind).publish();
  return folder;
}

test('a folder is marked by a build in its own words, with what it was built for', () => {
  assert.equal(markedAs(published('site')), 'site');
  assert.equal(markedAs(published('preview')), 'preview');
});

test('a folder is not marked by a site root’s cache, by anybody else’s words, or by nothing', () => {
  assert.equal(markedAs(makeRoot({})), undefined);
  assert.equal(markedAs(makeRoot({ '.communique/manifest.json': '{}' })), undefined);
  assert.equal(markedAs(makeRoot({ '.communique': 'someone else’s' })), undefined);
  assert.equal(markedAs(path.join(makeRoot({}), 'missing')), undefined);
  const folder = published('site');
  writeFileSync(path.join(folder, '.communique'), '');
  assert.equal(markedAs(folder), undefined);
});

test('a mark of another kind is written anew', () => {
  const folder = published('site');
  writeFiles(folder, { 'page.html': 'x' });
  openOutput(diskEffects(folder), NO_MANIFEST, 'preview').publish();
  assert.equal(markedAs(folder), 'preview');
});
