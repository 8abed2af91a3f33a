import assert from 'node:assert/strict';
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/read/content.ts';
import { openReleaseCache } from '../../src/read/releaseCache.ts';
import { makeRoot } from '../tools/siteRoot.ts';

const FILE = 'content/releases/2021/2021-05-25-a.md';
const release = (title: string) => `---\ntitle: ${title}\ndate: 2021-05-25\n---\n\nA text.\n`;

/** A root whose files are too old to be racy, and a reader of it that counts the releases it did not find cached. */
function cachedRoot(files: Readonly<Record<string, string>>) {
  const root = makeRoot(files);
  const age = (file: string) => utimesSync(path.join(root, file), new Date(0), new Date(0));
  const read = async (key = 'k') => {
    let missed = 0;
    const openCache = () => {
      const cache = openReleaseCache(path.join(root, '.communique/releases.ndjson'), root, key);
      // What was just written has a fresh time of change; the tests' clock runs ten seconds ahead of the disk's.
      const keep: typeof cache.keep = (kept, problems, at) => {
        missed += 1;
        cache.keep(kept, problems, at + 10_000);
      };
      return { ...cache, keep };
    };
    return { ...(await readContent(root, { openCache })), missed };
  };
  return { root, read, age };
}

test('an unchanged release is not read again, and is the same', async () => {
  const { read } = cachedRoot({ [FILE]: release('One') });
  const first = await read();
  const second = await read();
  assert.deepEqual([first.missed, second.missed], [1, 0]);
  assert.deepEqual(second.releases, first.releases);
});

test('an edited release is read again, even with the same size and time of modification', async () => {
  const { root, read, age } = cachedRoot({ [FILE]: release('One') });
  age(FILE);
  await read();
  const { mtime } = statSync(path.join(root, FILE));
  writeFileSync(path.join(root, FILE), release('Two'));
  utimesSync(path.join(root, FILE), mtime, mtime);
  const { releases, missed } = await read();
  assert.deepEqual([releases[0]?.title, missed], ['Two', 1]);
});

test('a release read within the tick in which it was written is read again', async () => {
  const root = makeRoot({ [FILE]: release('One') });
  const file = path.join(root, '.communique/releases.ndjson');
  await readContent(root, { openCache: () => openReleaseCache(file, root, 'k') });
  assert.equal(openReleaseCache(file, root, 'k').find(FILE), undefined);
});

test('a changed picture makes its release be read again', async () => {
  const folder = FILE.replace('.md', '');
  const { root, read } = cachedRoot({ [FILE]: `${release('One')}\n[notes](notes.txt)\n` });
  mkdirSync(path.join(root, folder));
  writeFileSync(path.join(root, folder, 'notes.txt'), 'one');
  const first = await read();
  writeFileSync(path.join(root, folder, 'notes.txt'), 'two');
  const second = await read();
  assert.notEqual(first.releases[0]?.attachments[0]?.digest, second.releases[0]?.attachments[0]?.digest);
  rmSync(path.join(root, folder, 'notes.txt'));
  assert.equal((await read()).problems[0]?.code, 'attachment-missing');
});

test('a picture whose folder or name comes in another spelling, which goes first, is not missed', async () => {
  const [nfc, mixed] = ['2021-05-25-näide-õhtul', '2021-05-25-na\u0308ide-õhtul'];
  const nfd = nfc.normalize('NFD');
  const at = (name: string) => `content/releases/2021/${name}`;
  const told = `${release('One')}\n[notes](ä.txt)\n`;
  const { root, read } = cachedRoot({ [at(`${mixed}.et.md`)]: told, [at(`${nfd}/a\u0308.txt`)]: 'old' });
  await read();
  assert.equal((await read()).missed, 0);
  for (const file of [`${nfd}/ä.txt`, `${mixed}/a\u0308.txt`, `${nfc}/a\u0308.txt`, `${nfc}/ä.txt`].map(at)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), file);
    const { releases, missed } = await read();
    assert.deepEqual([releases[0]?.attachments[0]?.file, missed], [file, 1]);
    assert.equal((await read()).missed, 0);
  }
});

test('a removed release is gone, and a cache of another key or a damaged one is not used', async () => {
  const { root, read } = cachedRoot({ [FILE]: release('One') });
  await read();
  assert.equal((await read('other')).missed, 1);
  writeFileSync(path.join(root, '.communique/releases.ndjson'), 'other\n{"release"');
  assert.equal((await read('other')).missed, 1);
  rmSync(path.join(root, FILE));
  assert.deepEqual((await read('other')).releases, []);
});

test('a release with an error is read at every build, so that its error is told each time', async () => {
  const { read } = cachedRoot({ [FILE]: '---\ntitle: One\n---\nText.\n' });
  assert.equal((await read()).problems.length, 1);
  assert.equal((await read()).problems.length, 1);
});
