import { lstatSync } from 'node:fs';
import path from 'node:path';
import { NO_ENTRY } from '../disk/ifThere.ts';

/** True when the disk of a site root (absolute) takes `content` and `CONTENT` for one. */
export function ignoresCase(root: string): boolean {
  const stat = (name: string) => lstatSync(path.join(root, name), { ...NO_ENTRY, bigint: true });
  const other = stat('CONTENT');
  return other !== undefined && other.ino === stat('content')?.ino;
}
