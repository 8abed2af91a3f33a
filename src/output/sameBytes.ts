import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { NO_ENTRY } from '../disk/ifThere.ts';

/** Bytes read of each file at once. */
const BLOCK = 1 << 16;

/** True when there is a file at `other` with the same bytes as `file`. Neither is held whole. */
export function sameBytes(file: string, other: string): boolean {
  const stat = statSync(other, NO_ENTRY);
  if (!stat?.isFile() || stat.size !== statSync(file).size) return false;
  const [one, two] = [openSync(file, 'r'), openSync(other, 'r')];
  try {
    const [here, there] = [Buffer.alloc(BLOCK), Buffer.alloc(BLOCK)];
    for (let at = 0; at < stat.size; at += BLOCK) {
      const [count, otherCount] = [readSync(one, here, 0, BLOCK, at), readSync(two, there, 0, BLOCK, at)];
      if (count !== otherCount || !here.subarray(0, count).equals(there.subarray(0, count))) return false;
    }
    return true;
  } finally {
    closeSync(one);
    closeSync(two);
  }
}
