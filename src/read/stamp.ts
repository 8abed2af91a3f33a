import { statSync } from 'node:fs';

/** What tells a file from a changed one without reading it. Times in milliseconds since 1970, with fractions. */
export interface FileStamp {
  readonly size: number;
  readonly modified: number;
  /** Set by the system at every change, so that a kept time of modification hides nothing. */
  readonly changed: number;
  readonly inode: number;
}

/** The stamp of a file, undefined when it is not there, or may not be looked at. */
export function stampOf(file: string): FileStamp | undefined {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat && { size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino };
  } catch {
    // Whoever reads it says why it cannot be read.
    return undefined;
  }
}

const NUMBERS = 4;

/** Stamps as four numbers each, NaN for a file that is not there: objects would take long from one process to another. */
export function packStamps(stamps: readonly (FileStamp | undefined)[]): Float64Array {
  const packed = new Float64Array(NUMBERS * stamps.length).fill(Number.NaN);
  for (const [index, stamp] of stamps.entries()) {
    if (stamp) packed.set([stamp.size, stamp.modified, stamp.changed, stamp.inode], NUMBERS * index);
  }
  return packed;
}

/** One of packed stamps. */
export function stampAt(packed: Float64Array, index: number): FileStamp | undefined {
  const start = NUMBERS * index;
  const [size = Number.NaN, modified = 0, changed = 0, inode = 0] = packed.subarray(start, start + NUMBERS);
  return Number.isNaN(size) ? undefined : { size, modified, changed, inode };
}

/** How coarse a file system's clock may be (FAT: two seconds), in milliseconds. */
const TICK = 2_000;

/**
 * True when a stamp proves that a file is as it was when `read` (milliseconds since 1970) was the time: it is the same,
 * and old enough that a change after the reading could not have got the same time.
 */
export function isProof(now: FileStamp | undefined, then: FileStamp, read: number): boolean {
  return (
    now !== undefined &&
    now.size === then.size &&
    now.modified === then.modified &&
    now.changed === then.changed &&
    now.inode === then.inode &&
    Math.max(then.modified, then.changed) < read - TICK
  );
}
