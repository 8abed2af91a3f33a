import path from 'node:path';
import { diskEffects, type Effects } from '../output/effects.ts';

/** Effects on the output folder `out` of a build of the site at `root`, both absolute; the same in all its processes. */
export function outputEffects(root: string, out: string): Effects {
  return diskEffects(out, path.join(root, '.communique/stage'));
}
