import { createHash } from 'node:crypto';
import { cutHash } from '../lib/digest.ts';
import { readBlocks } from './readBlocks.ts';

/** `digest` of a file's content, of whatever size. Throws what `node:fs` throws. */
export function digestFile(file: string): string {
  const sum = createHash('sha256');
  for (const block of readBlocks(file)) sum.update(block);
  return cutHash(sum.digest('base64url'));
}
