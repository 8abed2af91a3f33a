import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { mock, test } from 'node:test';
import threads from 'node:worker_threads';
import { build } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

/** Builds a site that has read so many bytes of releases before; gives how many threads it asked for, and got none. */
async function threadsOf(bytes: number): Promise<number> {
  const root = makeRoot({
    [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25'),
    '.communique/releases.ndjson': '',
  });
  truncateSync(path.join(root, '.communique/releases.ndjson'), bytes);
  const { mock: replaced } = mock.method(threads, 'Worker', function refuse() {
    throw Object.assign(new Error('Worker initialization failure: EAGAIN'), {
      code: 'ERR_WORKER_INIT_FAILED',
    });
  });
  syncBuiltinESMExports();
  try {
    assert.equal((await build(root)).releases, 1);
    return replaced.callCount();
  } finally {
    replaced.restore();
    syncBuiltinESMExports();
  }
}

test('a build that has much to read starts its heartbeat at once, and needs no thread to end well; a small one starts none', async () => {
  assert.equal(await threadsOf(20_000_000), 1);
  assert.equal(await threadsOf(1_000), 0);
});
