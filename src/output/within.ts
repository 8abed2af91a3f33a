import path from 'node:path';
import { isWithin } from '../lib/isWithin.ts';
import { isVersionControl } from '../lib/leftovers.ts';

/**
 * The absolute path of `name` in `folder`. Throws where it would lie outside, or in what version control keeps there: names
 * come from content that others may have written, and whatever let such a one through must not cost a file.
 */
export function within(folder: string, name: string): string {
  const file = path.resolve(folder, `./${name}`);
  if (file === folder || !isWithin(file, folder) || name.includes('\0'))
    throw new Error(`${JSON.stringify(name)} leads out of ${folder}; nothing was written there`);
  if (isVersionControl(name))
    throw new Error(`${JSON.stringify(name)} is version control’s in ${folder}; nothing was written there`);
  return file;
}
