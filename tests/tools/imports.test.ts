import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importCycles, importsOf } from './imports.ts';
import { importFault, readImportTable } from './importTable.ts';

const README = `# Map\n\n## Who may import what\n\n| folder | may import |\n|---|---|\n| \`lib\` | |
| \`read\`, \`plan\` | \`lib\` |\n| \`templates\` | \`plan\` (types), \`lib\` |\n| \`cli\` | everything |\n`;

function faultsOf(file: string, source: string): readonly string[] {
  const table = readImportTable(README);
  return importsOf(file, source).flatMap((found) => importFault(found, table) ?? []);
}

test('imports are read in every form, and not in comments', () => {
  const source = `import a from './a.ts';
import type { B } from '../b.ts';
import {
  c,
  type D,
} from "./c.ts";
export * from './e.ts';
export type { F } from './f.ts';
import './g.css';
// import x from './x.ts';
/* import y from './y.ts'; */
const text = 'https://a.example'; const h = await import('./h.ts');
export const from = 'z'; export function i() { return 'k'; }
import fs from 'node:fs';`;
  assert.deepEqual(
    importsOf('src/plan/m.ts', source).map(({ to, typeOnly }) => (typeOnly ? `${to} (type)` : to)),
    [
      'src/plan/a.ts',
      'src/b.ts (type)',
      'src/plan/c.ts',
      'src/plan/e.ts',
      'src/plan/f.ts (type)',
      'src/plan/g.css',
      'src/plan/h.ts',
      'node:fs',
    ],
  );
});

test('an import that the table does not name is a fault', () => {
  assert.deepEqual(faultsOf('src/read/a.ts', `import b from '../lib/b.ts';`), []);
  assert.match(faultsOf('src/lib/a.ts', `import b from '../read/b.ts';`).join(), /lib may not import read/);
  assert.match(faultsOf('src/read/a.ts', `import b from '../plan/b.ts';`).join(), /read may not import plan/);
  assert.match(faultsOf('src/new/a.ts', `import b from '../lib/b.ts';`).join(), /"new" has no row/);
});

test('where only types are allowed, a value is a fault', () => {
  assert.deepEqual(faultsOf('templates/pages/a.tsx', `import type { B } from '../../src/plan/b.ts';`), []);
  assert.match(
    faultsOf('templates/pages/a.tsx', `import { b } from '../../src/plan/b.ts';`).join(),
    /types only/,
  );
});

test('cli may import everything', () => {
  assert.deepEqual(
    faultsOf('src/cli/a.ts', `import b from '../plan/b.ts'; import c from '../../templates/c.ts';`),
    [],
  );
});

test('a README without the table is an error, not a free pass', () => {
  assert.throws(() => readImportTable('# Map\n'), /no table/);
});

test('a round trip of imports is found, by whatever way', () => {
  const file = (name: string, ...targets: string[]) =>
    importsOf(name, targets.map((target) => `import '${target}';`).join('\n'));
  assert.deepEqual(
    importCycles([...file('src/a.ts', './b.ts', './c.ts'), ...file('src/b.ts', './c.ts')]),
    [],
  );
  const trip = [...file('src/a.ts', './b.ts'), ...file('src/b.ts', './c.ts'), ...file('src/c.ts', './a.ts')];
  assert.deepEqual(importCycles(trip), [['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/a.ts']]);
});
