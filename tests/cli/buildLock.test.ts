import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { withBuildLock } from '../../src/cli/buildLock.ts';

const root = mkdtempSync(path.join(tmpdir(), 'lock-'));
const lock = path.join(root, '.communique/lock');
after(() => rmSync(root, { recursive: true, force: true }));

test('two builds of one root run one after the other, and the second is told whom it waits for', async () => {
  const events: string[] = [];
  const build = (name: string) =>
    withBuildLock(
      root,
      (pid) => events.push(`${name} waits for ${pid === process.pid}`),
      async () => {
        events.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        events.push(`${name} ends`);
      },
    );
  await Promise.all([build('one'), build('two')]);
  assert.deepEqual(events, ['one begins', 'two waits for true', 'one ends', 'two begins', 'two ends']);
  assert.equal(existsSync(lock), false);
});

test('the lock goes when the build fails', async () => {
  await assert.rejects(
    withBuildLock(
      root,
      () => {},
      async () => {
        throw new Error('disk');
      },
    ),
    /disk/,
  );
  assert.equal(existsSync(lock), false);
});

test('the lock of a build that was killed is taken over without a word', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock, String(pid));
  const told: number[] = [];
  assert.equal(
    await withBuildLock(
      root,
      (holder) => told.push(holder),
      async () => 'done',
    ),
    'done',
  );
  assert.deepEqual(told, []);
});
