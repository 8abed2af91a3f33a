import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { CODE, codeDigest, PACKAGE } from '../../src/cli/package.ts';
import { run } from '../tools/builtSite.ts';
import { importClosure, importsOf, sourceFiles } from '../tools/imports.ts';
import { makeRoot, writeFiles } from '../tools/siteRoot.ts';

const files = sourceFiles(PACKAGE, ['src', 'templates']);
const imports = [...files].flatMap(([file, source]) => importsOf(file, source));

/** Where what each digest is for begins. */
const ENTRIES: Readonly<Record<keyof typeof CODE, readonly string[]>> = {
  reading: ['src/read/content.ts', 'src/markdown/passageIds.ts'],
  pages: [
    ...['src/archive/archive.ts', 'src/plan/former.ts', 'src/plan/plan.ts'],
    ...['templates/pages.11ty.tsx', 'src/cli/renderTask.ts'],
  ],
  search: ['src/search/indexing/shard.ts', 'src/search/indexing/listFile.ts', 'src/cli/indexTask.ts'],
  scripts: [
    ...['src/client/bundle.ts', 'src/client/search.ts', 'src/client/searchWorker.ts', 'src/client/quote.ts'],
    'src/search/engine/correctQuery.ts',
  ],
  bulk: ['src/cli/yearTask.ts'],
};

/** They hand on what others made, put it down, or ask whether it is there. */
const CARRIERS = /^src\/(?:(?:cli|output)\/|disk\/ifThere\.ts$)/;

describe('the digest of the code that makes something', () => {
  for (const [part, folders] of Object.entries(CODE)) {
    const entries = ENTRIES[part as keyof typeof CODE];
    it(`covers all that has a hand in it: ${part}`, () => {
      const missing = entries.filter((entry) => !files.has(entry));
      assert.deepEqual(missing, []);
      const hands = importClosure(entries, imports).filter((file) => !CARRIERS.test(file));
      assert.ok(hands.length > 2, `${hands}`);
      const uncovered = hands.filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`)));
      assert.deepEqual(uncovered, []);
    });
  }

  it('covers a site’s own templates behind links too, and is another when one of them changes', () => {
    const root = makeRoot({ 'shared/parts/footer.ts': 'one', 'templates/pages/home.tsx': '' });
    symlinkSync(path.join(root, 'shared/parts'), path.join(root, 'templates/parts'));
    const before = codeDigest('pages', root);
    writeFiles(root, { 'shared/parts/footer.ts': 'two' });
    assert.notEqual(codeDigest('pages', root), before);
  });

  it('is made where a link among the templates leads nowhere or round, as editors leave them', async () => {
    const root = makeRoot({});
    mkdirSync(path.join(root, 'templates/parts'), { recursive: true });
    symlinkSync('me@machine.1234', path.join(root, 'templates/parts/.#footer'));
    symlinkSync(path.join(root, 'templates'), path.join(root, 'templates/round'));
    const { exit, err } = await run(['check', '--root', root]);
    assert.equal(exit, 0, err);
  });
});
