import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { uptime } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ifThere, NO_ENTRY } from '../disk/ifThere.ts';
import { createFile } from '../disk/newFile.ts';
import { hasCode } from '../lib/errors.ts';
import { startHeartbeat } from './heartbeat.ts';
import { isIdentity, isOfThisBoot, isRunning, processIdentity, processRealm } from './processIdentity.ts';

/** Between two looks whether the other build has ended; milliseconds. */
const INTERVAL = 200;

/** A lock that names nobody for longer than this was left by a build that could not write it; milliseconds. */
const UNNAMED = 2_000;

/** How a holder that cannot be looked up from here shows that it lives. */
export interface Pulse {
  /** Between two touches of its lock; milliseconds. */
  readonly beat?: number;
  /** Without one, it is taken for dead; milliseconds. */
  readonly silence?: number;
  /** Of this process: that its work will leave it no moment for anything else. */
  readonly isBusy?: boolean;
  /** Milliseconds since some moment; asked once for each look at a lock whose holder cannot be looked up. */
  readonly clock?: () => number;
}

/** The locks that builds of this very process hold. */
const held = new Set<string>();

/** Who holds a lock. */
export interface LockHolder {
  readonly pid: number;
  /** False in another container or on another machine, where `pid` means another process than here. */
  readonly isHere: boolean;
}

/**
 * Runs `work` while no other process builds the same root, on this machine or on another that has the same disk. Waits for
 * one that does, having told `onWait` who it is and the lock's file; a lock left by a build that was killed is taken over.
 * Rejects with what `work` rejects with.
 */
export async function withBuildLock<T>(
  root: string,
  onWait: (holder: LockHolder, lock: string) => void,
  work: () => Promise<T>,
  { beat = 2_000, silence = 30_000, isBusy = false, clock = () => performance.now() }: Pulse = {},
): Promise<T> {
  const file = path.join(root, '.communique/lock');
  const own = `${process.pid} ${processRealm()} ${processIdentity(process.pid) ?? ''}`.trim();
  const isSilent = listenFor(silence, clock);
  for (let told = false; !createFile(file, own); await sleep(INTERVAL)) {
    const text = ifThere(() => readFileSync(file, 'utf8'));
    const touched = ifThere(() => statSync(file, NO_ENTRY))?.mtimeMs;
    if (text === undefined || touched === undefined) continue;
    const holder = holderOf(text);
    if (holder?.isHere === false ? isSilent(`${touched} ${text}`) : isStale(file, text, touched))
      release(file, text);
    else if (!told && holder) {
      onWait(holder, file);
      told = true;
    }
  }
  held.add(file);
  const stop = startHeartbeat(file, beat, isBusy);
  try {
    return await work();
  } finally {
    await stop();
    held.delete(file);
    release(file, own);
  }
}

/** Tells whether it was shown the same state for so long; by the clock of this machine alone, for another's may be wrong. */
function listenFor(silence: number, clock: () => number): (state: string) => boolean {
  let last: { readonly state: string; readonly since: number } | undefined;
  return (state) => {
    const now = clock();
    if (last?.state !== state) last = { state, since: now };
    return now - last.since > silence;
  };
}

/** For names beside the lock: two containers on one disk may both be process 7. */
const mark = () => `${process.pid}.${randomBytes(6).toString('hex')}`;

/**
 * `4711 realm boot/tick` → who that is; undefined when the holder has not written its name. Earlier versions wrote no realm,
 * and touch no lock: of this boot, theirs are looked up.
 */
function holderOf(text: string): LockHolder | undefined {
  const [number, realm = ''] = text.split(' ');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, isHere: realm === processRealm() || isOfThisBoot(realm) };
}

/** True when nobody who holds the lock still runs: for a holder that can be looked up here, or has written no name. */
function isStale(file: string, text: string, touched: number): boolean {
  const pid = holderOf(text)?.pid;
  if (pid === undefined) return Date.now() - touched > UNNAMED;
  // In a container, the build that was killed had the number of this one.
  if (pid === process.pid) return !held.has(file);
  if (!isRunning(pid)) return true;
  const then = text.split(' ').find(isIdentity);
  const now = processIdentity(pid);
  if (then !== undefined && now !== undefined) return then !== now;
  // Where processes cannot be told apart, a lock made before the machine was started is nobody's.
  return touched < Date.now() - uptime() * 1000 - UNNAMED;
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
