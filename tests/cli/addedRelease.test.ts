import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRelease } from '../../bench/addedRelease.ts';
import { writeArchive } from '../../bench/generate.ts';
import { build } from '../tools/builtSite.ts';
import { makeRoot } from '../tools/siteRoot.ts';

const NOW = '2025-06-20T12:00:00Z';
/** What one release may write, in an archive of any size. */
const MOST = 70;
/** A term's first release of a year, or one that is the only one of its month, writes a page more or less. */
const CALENDAR = 6;

test('a release added to an archive writes a few dozen files, as many to a small one as to a larger', async () => {
  const written: number[] = [];
  for (const releases of [150, 600]) {
    const root = makeRoot({});
    writeArchive(root, { releases, seed: 1 });
    await build(root, '--now', NOW);
    addRelease(root, 1);
    const { files, search, changed } = await build(root, '--now', NOW);
    assert.ok(files.written <= MOST, `${files.written} files in an archive of ${releases}`);
    assert.equal(search.rebuilt, 1);
    written.push(changed.filter((url) => !/^\/search\/[^/]+\//.test(url)).length);
  }
  const [small = 0, large = 0] = written;
  assert.ok(Math.abs(small - large) <= CALENDAR, `${written} files besides the search’s`);
});
