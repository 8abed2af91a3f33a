import { createHash, hash } from 'node:crypto';
import { readBlocks } from './readBlocks.ts';

/** Characters that tell two files apart: 132 bits, enough that two never meet. */
const LENGTH = 22;

/** SHA-256 of the content, 22 base64url characters. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, LENGTH);
}

/** The same of a file's content, of whatever size. Throws what `node:fs` throws. */
export function digestFile(file: string): string {
  const sum = createHash('sha256');
  for (const block of readBlocks(file)) sum.update(block);
  return sum.digest('base64url').slice(0, LENGTH);
}
