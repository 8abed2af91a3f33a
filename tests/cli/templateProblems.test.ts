import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { templateProblems } from '../../src/cli/templateProblems.ts';
import { makeRoot } from '../tools/siteRoot.ts';

const PART = `import { word } from '../layout/word.ts';
import { stringsFor } from 'communique/templates/strings/index.ts';
export default () => <p>{word}{stringsFor('en').footer.publishedBy}</p>;
`;

test('a site’s own files that take no stock one’s place and that nothing uses are told, and modules of its own are not', async () => {
  const root = makeRoot({
    'templates/parts/footer.tsx': PART,
    'templates/parts/foter.tsx': 'export default () => ;',
    'templates/layout/word.ts': "import { other } from './other.ts';\nexport const word = other;",
    'templates/layout/other.ts': "export const other: string = 'x';",
    'templates/layout/README.md': 'Ours.',
    'templates/layout/layout.tsx': 'export const layout = 1;',
    'templates/strings/et.ts': 'export const et = {};',
    'templates/assets/site.css': 'body {}',
    'templates/assets/.site.css.swp': 'x',
    'templates/helpers/a.ts': 'export const a = 1;',
  });
  const link = path.join(makeRoot({}), 'link');
  symlinkSync(root, link);
  const problems = await templateProblems(link);
  assert.ok(problems.every(({ severity, code }) => severity === 'warning' && code === 'template-stray'));
  assert.deepEqual(
    problems.map(({ file, hint }) => [path.posix.relative('templates', file), hint]),
    [
      ['parts/foter.tsx', 'Did you mean "Footer"?'],
      ['assets/site.css', 'Put files of the site into public/: its style is public/assets/site.css.'],
      [
        'layout/layout.tsx',
        'Import it in a page or part of the site, or change the program’s own templates.',
      ],
      ['strings/et.ts', 'Import it in a page or part of the site, or change the program’s own templates.'],
    ],
  );
});

test('a site without templates of its own has no problem with them', async () => {
  assert.deepEqual(await templateProblems(makeRoot({})), []);
});
