import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { listFiles } from '../src/disk/listFiles.ts';
import { build } from './tools/builtSite.ts';
import { differenceOf } from './tools/lineDifference.ts';
import { makeRoot } from './tools/siteRoot.ts';

/*
 * Each folder of tests/sites is a case: `root` is built at a fixed time and compared, file by file, with `expected`.
 * Left out are the search's shards, whose names and bytes are the indexer's, encoded pictures and share cards, whose
 * bytes are libvips', and the stock assets: they are the same files as in templates/assets. UPDATE=1 writes `expected`
 * anew, for a person to read the difference; never under CI.
 */
const SITES = path.join(import.meta.dirname, 'sites');
const NOW = '2026-01-15T12:00:00+02:00';
const UPDATE = process.env.UPDATE === '1' && !process.env.CI;

function compared(folder: string): ReadonlyMap<string, string> {
  const names = listFiles(folder).filter(
    (name) =>
      !/^(assets\/|pictures\/|search\/.+\/|(.+\/)?share-card\.png$|\.communique$)/.test(name) &&
      /\.(html|jsonl?|csv|xml|md|txt|pdf|png|zip)$/.test(name),
  );
  // Pictures, documents and press kits are compared as bytes too; latin1 keeps each of them.
  const textOf = (name: string) =>
    readFileSync(path.join(folder, name), /\.(pdf|png|zip)$/.test(name) ? 'latin1' : 'utf8');
  return new Map(names.map((name) => [name, textOf(name)]));
}

for (const name of readdirSync(SITES).sort()) {
  test(`the site "${name}" is built as it was read and approved`, async () => {
    const root = makeRoot({});
    cpSync(path.join(SITES, name, 'root'), root, { recursive: true });
    await build(root, '--now', NOW);
    const made = compared(path.join(root, 'dist'));
    const expectedFolder = path.join(SITES, name, 'expected');
    if (UPDATE) replaceFolder(expectedFolder, path.join(root, 'dist'), [...made.keys()]);
    assert.ok(existsSync(expectedFolder), 'run once with UPDATE=1, and read what it wrote');
    const expected = compared(expectedFolder);
    const names = [...new Set([...made.keys(), ...expected.keys()])].sort();
    const differences = names.flatMap((file) => differenceOf(file, expected.get(file), made.get(file)));
    assert.equal(differences.join('\n'), '', 'if this is wanted, run with UPDATE=1 and read the difference');
  });
}

function replaceFolder(folder: string, from: string, names: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), readFileSync(path.join(from, name)));
  }
}
