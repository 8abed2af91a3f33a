import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Between two looks whether the other build has ended; milliseconds. */
const INTERVAL = 200;

/**
 * Runs `work` while no other process builds the same root. Waits for one that does, having told `onWait` its process
 * id; a lock left by a build that was killed is taken over. Rejects with what `work` rejects with.
 */
export async function withBuildLock<T>(
  root: string,
  onWait: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  const file = path.join(root, '.communique/lock');
  mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !take(file); await sleep(INTERVAL)) {
    const holder = holderOf(file);
    if (holder === undefined) continue;
    if (!isAlive(holder)) release(file, holder);
    else if (!told) {
      onWait(holder);
      told = true;
    }
  }
  try {
    return await work();
  } finally {
    release(file, process.pid);
  }
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined when the lock is gone, or its holder has not written its name yet. */
function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes the lock of `pid`, and no other: one that another process took meanwhile is put back. */
function release(file: string, pid: number): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside) === pid) rmSync(aside);
    else renameSync(aside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
