import assert from 'node:assert/strict';
import { chmodSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { digest } from '../../src/lib/digest.ts';
import { openDigestCache } from '../../src/read/digestCache.ts';
import { asNobody } from '../tools/asNobody.ts';
import { makeRoot } from '../tools/siteRoot.ts';

/** Longer than a clock's tick may be. */
const wait = () => new Promise((resolve) => setTimeout(resolve, 2_100));

test('a file that is provably the same is not read again, and one that may be another is', async () => {
  const root = makeRoot({ 'public/old.txt': 'old', 'public/new.txt': 'new' });
  const [old, fresh] = [path.join(root, 'public/old.txt'), path.join(root, 'public/new.txt')];
  const cache = path.join(root, '.communique/public.ndjson');
  const ask = () => {
    const digests = openDigestCache(cache);
    const found = [digests.of(old), digests.of(fresh)];
    digests.save();
    return found;
  };
  await wait();
  writeFileSync(fresh, 'one');
  assert.deepEqual(ask(), [digest('old'), digest('one')]);
  // What the cache says of it shows whether it was asked.
  writeFileSync(
    cache,
    readFileSync(cache, 'utf8').replaceAll(digest('old'), 'known').replaceAll(digest('one'), 'not yet'),
  );
  writeFileSync(fresh, 'two');
  assert.deepEqual(ask(), ['known', digest('two')], 'of the same size, within one tick');
  writeFileSync(old, 'odd');
  utimesSync(old, 0, 0);
  assert.equal(ask()[0], digest('odd'), 'with a time that was set back');
});

test('the digest of a file is that of its content, of whatever size', () => {
  const root = makeRoot({});
  const file = path.join(root, 'file');
  const digests = openDigestCache(path.join(root, 'cache'));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.constantFrom(0, 1 << 20, 3_000_000), (bytes, more) => {
      writeFileSync(file, bytes);
      truncateSync(file, bytes.length + more);
      assert.equal(digests.of(file), digest(Buffer.concat([bytes, Buffer.alloc(more)])));
    }),
    { numRuns: 10 },
  );
});

test('a file of two gigabytes, which Node reads at once no more, has a digest', () => {
  const root = makeRoot({ film: '' });
  // No bytes of it are on the disk.
  truncateSync(path.join(root, 'film'), 2 ** 31);
  assert.equal(openDigestCache(path.join(root, 'cache')).of(path.join(root, 'film')).length, 22);
});

test('what is half written or cannot be written costs nothing but time', async () => {
  const root = makeRoot({ a: 'a', 'shut/cache': 'communique-digests-1\n{"file":"' });
  const digests = openDigestCache(path.join(root, 'shut/cache'));
  assert.equal(digests.of(path.join(root, 'a')), digest('a'));
  chmodSync(root, 0o755);
  chmodSync(path.join(root, 'shut'), 0o555);
  await asNobody(async () => digests.save());
  chmodSync(path.join(root, 'shut'), 0o755);
});
