import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/read/content.ts';
import { openReleaseCache } from '../../src/read/releaseCache.ts';
import { listReleaseFiles } from '../../src/read/releaseFiles.ts';
import { stampAt, stampOf } from '../../src/read/stamp.ts';
import { stampReleases } from '../../src/read/stampedFiles.ts';
import { makeRoot } from '../tools/siteRoot.ts';

const releaseText = (title: string) => `---\ntitle: ${title}\ndate: 2021-05-25\n---\n\nA text.\n`;

test('a list with stamps has the files that the list has, each with its own stamp, and none for a link to nothing', () => {
  const root = makeRoot({
    'content/releases/2021/2021-05-25-a.md': releaseText('A'),
    'content/releases/2021/2021-05-25-b.md': releaseText('A longer title'),
  });
  symlinkSync('nowhere.md', path.join(root, 'content/releases/2021/2021-05-25-c.md'));
  const { stamps, ...listed } = stampReleases(root);
  assert.deepEqual(listed, listReleaseFiles(root));
  assert.equal(listed.files.length, 3);
  const seen = listed.files.map((_, index) => stampAt(stamps, index));
  assert.deepEqual(
    seen,
    listed.files.map((file) => stampOf(path.join(root, file))),
  );
  assert.equal(seen[2], undefined);
  assert.equal(stampAt(stamps, 3), undefined);
});

test('releases are found in the cache by the stamps of a list, and read where the list says that they changed', async () => {
  const root = makeRoot({
    'content/releases/2021/2021-05-25-a.md': releaseText('A'),
    'content/releases/2021/2021-05-25-b.md': releaseText('B'),
  });
  const file = path.join(root, '.communique/releases.ndjson');
  const read = async (listing?: Promise<ReturnType<typeof stampReleases>>) => {
    const kept: string[] = [];
    const openCache = () => {
      const cache = openReleaseCache(file, root, 'k');
      const keep: typeof cache.keep = (release, problems, at) => {
        kept.push(release.title);
        // What was just written is too fresh to be trusted.
        cache.keep(release, problems, at + 10_000);
      };
      return { ...cache, keep };
    };
    const { releases } = await readContent(root, { openCache, ...(listing && { listing }) });
    return { titles: releases.map(({ title }) => title), kept };
  };
  await read();
  const listed = stampReleases(root);
  assert.deepEqual(await read(Promise.resolve(listed)), { titles: ['A', 'B'], kept: [] });
  const stamps = listed.stamps.slice();
  // The size of the second file.
  stamps[4] = 1;
  assert.deepEqual((await read(Promise.resolve({ ...listed, stamps }))).kept, ['B']);
});
