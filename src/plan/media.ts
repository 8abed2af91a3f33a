import type { Archive } from '../archive/archive.ts';
import { digest } from '../lib/digest.ts';
import { outputOf } from '../lib/sitePath.ts';
import type { CardJob } from './cards.ts';
import { isPicture, type VariantFormat, variantsOf } from './pictures.ts';

/** One file of the site that is made from a picture in a release's folder. */
export interface PictureJob {
  readonly kind: 'picture';
  /** Relative to `dist/`. */
  readonly output: string;
  /** The original, relative to the site root. */
  readonly from: string;
  readonly format: VariantFormat;
  /** In pixels. */
  readonly width: number;
  /** Covers the original's bytes and how it is encoded: equal hash, equal file. */
  readonly hash: string;
}

/** A file that neither a template makes nor anyone wrote. */
export type MediaJob = PictureJob | CardJob;

/** Digests of how each kind of `planMedia` is made: settings and versions of all that has a hand in it. */
export type MediaRecipes = Readonly<Record<PictureJob['kind'], string>>;

/** True when there is a picture to make files from. */
export function hasPictures({ editions }: Archive): boolean {
  return editions.some(({ releases }) => releases.some(({ attachments }) => attachments.some(isPicture)));
}

/** Plans the files made from the releases' pictures. A release without pictures costs nothing. */
export function planMedia(archive: Archive, recipes: MediaRecipes): readonly MediaJob[] {
  const jobs = new Map<string, MediaJob>();
  for (const { releases } of archive.editions) {
    for (const { attachments } of releases) {
      for (const attachment of attachments.filter(isPicture)) {
        for (const { format, variants } of variantsOf(attachment)) {
          for (const { path, width } of variants) {
            const output = outputOf(path);
            const hash = digest(`${recipes.picture} ${attachment.digest} ${format} ${width}`);
            jobs.set(output, { kind: 'picture', output, from: attachment.file, format, width, hash });
          }
        }
      }
    }
  }
  return [...jobs.values()];
}
