import path from 'node:path';
import { diskEffects, type Effects } from '../output/effects.ts';

/** Effects on the output folder of a build; the same in all its processes. */
export function outputEffects({ root, out }: { readonly root: string; readonly out: string }): Effects {
  return diskEffects(out, path.join(root, '.communique/stage'));
}
