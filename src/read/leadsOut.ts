import { realpathSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../lib/isWithin.ts';

/**
 * True where a file of `folder` (relative to `root`) is a link to outside the site's folder; `real` is its place without
 * links. The folder, or one above, may be a link to elsewhere, by design: to where pictures or old years are kept, say.
 */
export function leadsOut(root: string, folder: string, real: string): boolean {
  for (let home = folder; ; home = path.dirname(home)) {
    if (isWithin(real, realpathSync(path.join(root, home)))) return false;
    if (home === '.') return true;
  }
}
