import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importCycles, importsOf, sourceFiles, withoutComments } from './tools/imports.ts';
import { importFault, readImportTable, rowOf } from './tools/importTable.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const table = readImportTable(readFileSync(join(root, 'src/README.md'), 'utf8'));
const files = new Map(sourceFiles(root, ['src', 'templates']));
if (existsSync(join(root, '.eleventy.ts'))) {
  files.set('.eleventy.ts', readFileSync(join(root, '.eleventy.ts'), 'utf8'));
}
const imports = [...files].flatMap(([file, source]) => importsOf(file, source));

/** The rows that are one with Eleventy, and so may use its packages. */
const ELEVENTY = new Set(['eleventy', '.eleventy.ts', 'templates/pages.11ty.tsx']);

test('every file and the imports in it are seen', () => {
  assert.ok(files.size > 50 && imports.length > 100, `${files.size} files, ${imports.length} imports`);
  const unknown = imports.filter(({ to, ours }) => ours && !files.has(to) && !existsSync(join(root, to)));
  assert.deepEqual(unknown, []);
});

test('a folder imports only what its row of the table in src/README.md names', () => {
  assert.deepEqual(
    imports.flatMap((found) => importFault(found, table) ?? []),
    [],
  );
});

test('no file imports itself by a round trip', () => {
  assert.deepEqual(
    importCycles(imports).map((way) => way.join(' → ')),
    [],
  );
});

test('only the Eleventy stage uses the packages of Eleventy', () => {
  const users = imports.filter(({ to }) => to.startsWith('@11ty/')).map(({ from }) => from);
  assert.deepEqual(
    users.filter((file) => !ELEVENTY.has(rowOf(file, table))),
    [],
  );
});

test('only the command line touches process and console', () => {
  const users = [...files].filter(([, source]) =>
    /(?<![\w.'-])(?:process|console)\s*[.?[]/.test(withoutComments(source)),
  );
  assert.deepEqual(
    users.map(([file]) => file).filter((file) => rowOf(file, table) !== 'cli'),
    [],
  );
});

test('a folder that may not import `disk` uses no disk, no processes and no machine', () => {
  const users = imports.filter(({ to }) => /^(?:node:)?(?:fs|child_process|os)(?:\/|$)/.test(to));
  assert.ok(users.length > 20, 'those that may use it do');
  const pure = (row: string) => row !== 'disk' && !mayImport(row, 'disk');
  assert.deepEqual(
    users.filter(({ from }) => pure(rowOf(from, table))).map(({ from, to }) => `${from}: ${to}`),
    [],
  );
});

test('a folder that may not import `disk` asks no clock, no chance and no network', () => {
  const asking = [...files].filter(([, source]) =>
    /\bDate\.now\b|\bnew Date\(\)|\bDateTime\.(?:now|local|utc)\(\)|\bMath\.random\b|\bperformance\.now\b|(?<![.\w])fetch\(|\brandomUUID\b/.test(
      withoutComments(source),
    ),
  );
  const rows = asking.map(([file]) => rowOf(file, table));
  assert.ok(rows.includes('cli') && rows.includes('client'), 'those that may ask do');
  // What runs in a reader's browser may.
  const pure = (row: string) => row !== 'disk' && row !== 'client' && !mayImport(row, 'disk');
  assert.deepEqual(
    asking.map(([file]) => file).filter((file) => pure(rowOf(file, table))),
    [],
  );
});

test('every package that is imported is named in package.json', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = imports.filter(({ to, ours, typeOnly }) => !ours && !typeOnly && !isBuiltin(to));
  const undeclared = packages.filter(({ to }) => !(nameOf(to) in dependencies));
  assert.deepEqual(
    undeclared.map(({ from, to }) => `${from}: ${to}`),
    [],
  );
});

test('no file has more than 300 lines', () => {
  const long = [...files, ...sourceFiles(root, ['tests', 'bench'])].filter(
    ([, source]) => source.split('\n').length > 301,
  );
  assert.deepEqual(
    long.map(([file]) => file),
    [],
  );
});

function mayImport(row: string, target: string): boolean {
  const allowance = table.get(row);
  return allowance === 'everything' || allowance?.get(target) === 'all';
}

/** `@scope/name/part` → `@scope/name` */
function nameOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
