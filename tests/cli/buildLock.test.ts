import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs, {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, mock, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LockHolder, withBuildLock } from '../../src/cli/buildLock.ts';
import { processIdentity, processRealm } from '../../src/cli/processIdentity.ts';

const root = mkdtempSync(path.join(tmpdir(), 'lock-'));
const lock = path.join(root, '.communique/lock');
after(() => rmSync(root, { recursive: true, force: true }));

/** What the lock of a process of this machine says. */
const lockOf = (pid: number, identity = processIdentity(pid) ?? '') =>
  `${pid} ${processRealm()} ${identity}`.trim();
/** What one says that a process of the same number made in another container, or on another machine. */
const FOREIGN = `${process.pid} elsewhere/boot/pid:[1] boot/1`;

test('two builds of one root run one after the other, and the second is told whom it waits for', async () => {
  const events: string[] = [];
  const build = (name: string) =>
    withBuildLock(
      root,
      ({ pid, isHere }) => events.push(`${name} waits for ${isHere && pid === process.pid}`),
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
  await assertTakenOver(lockOf(pid));
});

test('a lock whose number another process has got since is taken over', async () => {
  // What a container started again finds: its own number in a lock that it never made.
  await assertTakenOver(lockOf(process.pid, ''));
  await assertTakenOver(lockOf(process.pid, 'another-boot/1'));
  if (processIdentity(process.ppid) !== undefined)
    await assertTakenOver(lockOf(process.ppid, 'another-boot/1'));
});

test('a lock from before the machine was started is taken over, where nothing else tells', async () => {
  await assertTakenOver(lockOf(process.ppid, ''), new Date('2000-01-01'));
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
  writeFileSync(lock, lockOf(pid));
  const told: unknown[] = [];
  await withBuildLock(
    root,
    (...holder) => {
      told.push(holder);
      other.kill();
    },
    async () => {},
  );
  assert.deepEqual(told, [[{ pid, isHere: true }, lock]]);
});

test('a lock as earlier versions wrote it, without a realm, is its holder’s as long as that one runs', {
  skip: processIdentity(process.pid) === undefined,
}, async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const { pid = 0 } = other;
  const own = `${pid} ${processIdentity(pid)}`;
  writeFileSync(lock, own);
  const told: unknown[] = [];
  const look = ({ isHere }: LockHolder) => {
    told.push(isHere);
    setTimeout(() => other.kill(), 700);
  };
  const work = async () => assert.equal(other.signalCode, 'SIGTERM');
  await withBuildLock(root, look, work, { silence: 100 });
  assert.deepEqual(told, [true]);
  await assertTakenOver(own);
  const [boot] = processIdentity(process.ppid)?.split('/') ?? [];
  await assertTakenOver(`${process.ppid} ${boot}/1`);
});

/** A clock that goes on by 20 s each time it is asked; does `then` with the number of the time. */
function leapingClock(then: (asked: number) => void = () => {}) {
  let asked = 0;
  const clock = () => {
    asked += 1;
    then(asked);
    return asked * 20_000;
  };
  return { clock, asked: () => asked };
}

test('a holder in another container or on another machine is not dead because its number is nobody’s here', async () => {
  writeFileSync(lock, FOREIGN);
  const told: unknown[] = [];
  // Seen otherwise the next time, five times over.
  const { clock, asked } = leapingClock((time) => {
    if (time <= 5) utimesSync(lock, time, time);
  });
  await withBuildLock(
    root,
    (...holder) => told.push(holder),
    async () => assert.equal(asked(), 5 + 3, 'begun while its lock was touched, or long after'),
    { clock },
  );
  assert.deepEqual(told, [[{ pid: process.pid, isHere: false }, lock]]);
  assert.deepEqual(readdirSync(path.dirname(lock)), []);
});

test('a clock that is wrong by hours makes nobody dead or immortal', async () => {
  for (const touched of ['2000-01-01', '2100-01-01']) {
    writeFileSync(lock, FOREIGN);
    utimesSync(lock, new Date(touched), new Date(touched));
    const { clock, asked } = leapingClock();
    await withBuildLock(
      root,
      () => {},
      async () => assert.equal(asked(), 3, touched),
      { clock },
    );
  }
});

test('a build touches its lock though its process is too busy for anything else from the first moment on, and no longer than it holds it', async () => {
  await withBuildLock(
    root,
    assert.fail,
    async () => {
      const touched = () => statSync(lock).mtimeMs;
      const made = touched();
      for (const started = performance.now(); touched() === made && performance.now() - started < 10_000; );
      assert.ok(touched() > made);
    },
    { beat: 50, isBusy: true },
  );
  writeFileSync(lock, '');
  const before = statSync(lock).mtimeMs;
  await sleep(200);
  assert.equal(statSync(lock).mtimeMs, before);
  rmSync(lock);
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
  const named = (name: string) => `${lockOf(process.ppid)} ${name}`;
  for (const later of [undefined, named('later')]) {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, lockOf(pid));
    const seen: string[] = [];
    const racing: typeof renameSync = (from, to) => {
      writeFileSync(lock, named('first'));
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
    assert.deepEqual(seen, [later ?? named('first')]);
    assert.deepEqual(readdirSync(path.dirname(lock)), []);
  }
});

async function assertTakenOver(text: string, made = new Date()): Promise<void> {
  writeFileSync(lock, text);
  utimesSync(lock, made, made);
  assert.equal(await withBuildLock(root, assert.fail, async () => 'done'), 'done');
  assert.deepEqual(readdirSync(path.dirname(lock)), []);
}
