import { closeSync, openSync, readSync } from 'node:fs';

const BLOCK = 1 << 20;

/** The bytes of a file, a block at a time: the next takes the place of the one before. Throws what `node:fs` throws. */
export function* readBlocks(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    const block = Buffer.allocUnsafe(BLOCK);
    for (let count = readSync(handle, block); count > 0; count = readSync(handle, block))
      yield block.subarray(0, count);
  } finally {
    closeSync(handle);
  }
}
