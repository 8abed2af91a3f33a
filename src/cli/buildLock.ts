import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { uptime } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ifThere, NO_ENTRY } from '../disk/ifThere.ts';
import { createFile } from '../disk/newFile.ts';
import { hasCode } from '../lib/errors.ts';
import { isRunning, processIdentity } from './processIdentity.ts';

/** Between two looks whether the other build has ended; milliseconds. */
const INTERVAL = 200;

/** A lock that names nobody for longer than this was left by a build that could not write it; milliseconds. */
const UNNAMED = 2_000;

/** The locks that builds of this very process hold. */
const held = new Set<string>();

/**
 * Runs `work` while no other process builds the same root. Waits for one that does, having told `onWait` its process
 * id and the lock's file; a lock left by a build that was killed is taken over. Rejects with what `work` rejects with.
 */
export async function withBuildLock<T>(
  root: string,
  onWait: (pid: number, lock: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const file = path.join(root, '.communique/lock');
  const own = `${process.pid} ${processIdentity(process.pid) ?? ''}`.trim();
  for (let told = false; !createFile(file, own); await sleep(INTERVAL)) {
    const text = ifThere(() => readFileSync(file, 'utf8'));
    if (text === undefined) continue;
    if (isStale(file, text)) release(file, text);
    else if (!told && holderOf(text) !== undefined) {
      onWait(holderOf(text) ?? 0, file);
      told = true;
    }
  }
  held.add(file);
  try {
    return await work();
  } finally {
    held.delete(file);
    release(file, own);
  }
}

/** For names beside the lock: two containers on one disk may both be process 7. */
const mark = () => `${process.pid}.${randomBytes(6).toString('hex')}`;

/** `4711 boot/tick` → 4711; undefined when the holder has not written its name. */
function holderOf(text: string): number | undefined {
  const pid = Number(text.split(' ')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** True when nobody who holds the lock still runs. */
function isStale(file: string, text: string): boolean {
  const made = ifThere(() => statSync(file, NO_ENTRY))?.mtimeMs;
  if (made === undefined) return false;
  const pid = holderOf(text);
  if (pid === undefined) return Date.now() - made > UNNAMED;
  // In a container, the build that was killed had the number of this one.
  if (pid === process.pid) return !held.has(file);
  if (!isRunning(pid)) return true;
  const then = text.split(' ')[1];
  const now = processIdentity(pid);
  if (then !== undefined && now !== undefined) return then !== now;
  // Where processes cannot be told apart, a lock made before the machine was started is nobody's.
  return made < Date.now() - uptime() * 1000 - UNNAMED;
}

/** Removes the lock that says `text`, and no other: one that another process took meanwhile is put back. */
function release(file: string, text: string): void {
  const aside = `${file}.${mark()}.old`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== text) putBack(aside, file);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/** By a link, which leaves a lock alone that yet another build took meanwhile. */
function putBack(aside: string, file: string): void {
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) renameSync(aside, file);
  }
}
