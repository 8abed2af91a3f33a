import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, bytesOf } from '../tools/builtSite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'plain-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Everything but the search, the yearly files and the mark of a build. */
const pagesOf = (name: string) =>
  Object.fromEntries(
    Object.entries(bytesOf(folder, name)).filter(
      ([file]) =>
        !/^(?:search\/[a-z]{2}\/|assets\/search[^/]*\.js|(?:..\/)?\d{4}\/releases\.|\.communique)/.test(file),
    ),
  );

test('plain Eleventy makes the same pages and files as a build', async () => {
  const plain = path.join(folder, 'plain');
  const eleventy = path.join(root, 'node_modules/@11ty/eleventy/cmd.cjs');
  const args = ['--import=tsx', eleventy, '--config=.eleventy.ts', `--output=${plain}`, '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  await build(root, '--out', path.join(folder, 'built'), '--now', new Date().toISOString());
  const [made, expected] = [pagesOf('plain'), pagesOf('built')];
  assert.ok(Object.keys(expected).length > 500);
  assert.deepEqual(Object.keys(made).sort(), Object.keys(expected).sort());
  for (const [file, bytes] of Object.entries(expected)) assert.equal(made[file], bytes, file);
});
