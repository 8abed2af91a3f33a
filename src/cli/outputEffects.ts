import path from 'node:path';
import { diskEffects, type Effects } from '../output/effects.ts';
import type { RenderSetup } from './renderTask.ts';

/** Effects on the output folder of a build; the same in all its processes. */
export function outputEffects({ root, out }: RenderSetup): Effects {
  return diskEffects(out, path.join(root, '.communique/stage'));
}
