import type { MediaRecipes } from '../plan/media.ts';

/** How the files of `planMedia` are made here; the plan's hashes cover it. Loads the encoder, to know its version. */
export async function mediaRecipes(): Promise<MediaRecipes> {
  const { PICTURE_RECIPE } = await import('./encodePicture.ts');
  const { KIT_RECIPE } = await import('./packFiles.ts');
  return { picture: PICTURE_RECIPE, kit: KIT_RECIPE };
}
