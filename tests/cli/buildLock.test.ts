import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs, {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, mock, test } from 'node:test';
import { withBuildLock } from '../../src/cli/buildLock.ts';
import { processIdentity } from '../../src/cli/processIdentity.ts';

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
  await assertTakenOver(String(pid));
});

test('a lock whose number another process has got since is taken over', async () => {
  // What a container started again finds: its own number in a lock that it never made.
  await assertTakenOver(String(process.pid));
  await assertTakenOver(`${process.pid} another-boot/1`);
  if (processIdentity(process.ppid) !== undefined) await assertTakenOver(`${process.ppid} another-boot/1`);
});

test('a lock from before the machine was started is taken over, where nothing else tells', async () => {
  await assertTakenOver(String(process.ppid), new Date('2000-01-01'));
});

test('a lock that a full disk left without a name is taken over, but not while it may yet get one', async () => {
  await assertTakenOver('', new Date(Date.now() - 3_000));
  writeFileSync(lock, '');
  const started = Date.now();
  await withBuildLock(root, assert.fail, async () => {});
  assert.ok(Date.now() - started > 1_500);
});

test('a build that runs is waited for, and the message has the file to delete', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const { pid = 0 } = other;
  writeFileSync(lock, `${pid} ${processIdentity(pid) ?? ''}`.trim());
  const told: unknown[] = [];
  await withBuildLock(
    root,
    (...holder) => {
      told.push(holder);
      other.kill();
    },
    async () => {},
  );
  assert.deepEqual(told, [[pid, lock]]);
});

/** Runs `work` with `linkSync` replaced everywhere. */
async function withoutLinks(replacement: () => never, work: () => Promise<unknown>): Promise<void> {
  const { mock: replaced } = mock.method(fs, 'linkSync', replacement);
  syncBuiltinESMExports();
  try {
    await work();
    assert.ok(replaced.callCount() > 0);
  } finally {
    replaced.restore();
    syncBuiltinESMExports();
  }
}

test('a disk without links has locks all the same, whatever it calls their lack; a full one says that it is full', async () => {
  const refusing = (code: string) => () => {
    throw Object.assign(new Error(code), { code });
  };
  for (const code of ['EISDIR', 'EPERM', 'ENOTSUP', 'UNKNOWN']) {
    await withoutLinks(refusing(code), () =>
      withBuildLock(root, assert.fail, async () => assert.match(readFileSync(lock, 'utf8'), /^\d+/)),
    );
  }
  await withoutLinks(refusing('ENOSPC'), () =>
    assert.rejects(
      withBuildLock(root, assert.fail, async () => {}),
      { code: 'ENOSPC' },
    ),
  );
  assert.deepEqual(readdirSync(path.dirname(lock)), []);
});

test('a stale lock that is another by now is put back, but not over one that was taken meanwhile', async () => {
  const { renameSync } = fs;
  const lockOf = (name: string) => `${process.ppid} ${processIdentity(process.ppid) ?? ''} ${name}`;
  for (const later of [undefined, lockOf('later')]) {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, String(pid));
    const seen: string[] = [];
    const racing: typeof renameSync = (from, to) => {
      writeFileSync(lock, lockOf('first'));
      renameSync(from, to);
      if (later !== undefined) writeFileSync(lock, later);
      mock.restoreAll();
      syncBuiltinESMExports();
    };
    mock.method(fs, 'renameSync', racing);
    syncBuiltinESMExports();
    const look = () => {
      seen.push(readFileSync(lock, 'utf8'));
      rmSync(lock);
    };
    await withBuildLock(root, look, async () => {});
    assert.deepEqual(seen, [later ?? lockOf('first')]);
    assert.deepEqual(readdirSync(path.dirname(lock)), []);
  }
});

async function assertTakenOver(text: string, made = new Date()): Promise<void> {
  writeFileSync(lock, text);
  utimesSync(lock, made, made);
  assert.equal(await withBuildLock(root, assert.fail, async () => 'done'), 'done');
  assert.deepEqual(readdirSync(path.dirname(lock)), []);
}
