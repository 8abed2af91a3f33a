import type { MediaRecipes } from '../plan/media.ts';
import { PICTURE_RECIPE } from './encodePicture.ts';

/** How each kind of file is made here; the plan's hashes cover it. */
export function mediaRecipes(): MediaRecipes {
  return { picture: PICTURE_RECIPE };
}
