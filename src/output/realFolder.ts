import { realpathSync } from 'node:fs';
import path from 'node:path';
import { ifThere } from '../disk/ifThere.ts';

/** The place of a folder (absolute) without links; of one that is not there, behind those of the folders above it. */
export function realFolder(folder: string): string {
  const real = ifThere(() => realpathSync.native(folder));
  const parent = path.dirname(folder);
  if (real !== undefined || parent === folder) return real ?? folder;
  return path.join(realFolder(parent), path.basename(folder));
}
