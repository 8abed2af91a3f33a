import type { Archive } from '../archive/archive.ts';
import { digest } from '../lib/digest.ts';
import { outputOf } from '../lib/sitePath.ts';
import { pathOf } from '../model/paths.ts';
import { kitPictures, PRESS_KIT } from '../model/pressKit.ts';
import { isPicture, type PictureAttachment, type Release } from '../model/release.ts';
import type { CardJob } from './cards.ts';
import type { FormerPlaces } from './former.ts';
import type { PressKit } from './mediaProps.ts';
import { type VariantFormat, variantsOf } from './pictures.ts';
import { pressKitOf } from './pressKit.ts';
import { type View, viewOf } from './view.ts';

/** One file of the site that is made from a picture in a release's or page's folder. */
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

/** A release's press kit: one ZIP file of files that are stored as they are. */
export interface KitJob {
  readonly kind: 'kit';
  /** Relative to `dist/`. */
  readonly output: string;
  /** In their order in it. */
  readonly files: readonly KitFile[];
  /** `YYYY-MM-DD`, from which they are said to be. */
  readonly day: string;
  /** Covers all that is in it and how it is packed: equal hash, equal file. */
  readonly hash: string;
}

/** A file in a press kit: an original, relative to the site root, or a text. */
export type KitFile = { readonly name: string } & ({ readonly from: string } | { readonly text: string });

/** A file that neither a template makes nor anyone wrote. */
export type MediaJob = PictureJob | KitJob | CardJob;

/** Digests of how each kind of `planMedia` is made: of all that has a hand in it. */
export type MediaRecipes = Readonly<Record<(PictureJob | KitJob)['kind'], string>>;

/** True when a release has a picture, and so perhaps a press kit. */
export function hasPictures({ editions }: Archive): boolean {
  return editions.some(({ releases }) => releases.some(({ attachments }) => attachments.some(isPicture)));
}

/** Words a press kit's captions file, and names it. */
export type CaptionsFile = (kit: PressKit) => { readonly name: string; readonly text: string };

/** Plans the files made from the pictures of releases and standing pages, a press kit wherever its release was before too. A release without pictures costs nothing. */
export function planMedia(
  archive: Archive,
  recipes: MediaRecipes,
  captionsFile: CaptionsFile,
  former: FormerPlaces,
): readonly MediaJob[] {
  const jobs = new Map<string, MediaJob>();
  const addPictures = (attachments: Release['attachments']) => {
    for (const attachment of attachments.filter(isPicture))
      for (const job of pictureJobs(attachment, recipes.picture)) jobs.set(job.output, job);
  };
  for (const { language, releases, pages } of archive.editions) {
    const view = viewOf(archive.site, language);
    for (const { attachments } of pages) addPictures(attachments);
    for (const release of releases) {
      addPictures(release.attachments);
      const kit = kitJob(view, release, recipes.kit, captionsFile);
      if (!kit) continue;
      jobs.set(kit.output, kit);
      for (const place of former(release, PRESS_KIT))
        jobs.set(outputOf(place), { ...kit, output: outputOf(place) });
    }
  }
  return [...jobs.values()];
}

function* pictureJobs(attachment: PictureAttachment, recipe: string): Generator<PictureJob> {
  for (const { format, variants } of variantsOf(attachment)) {
    for (const { path, width } of variants) {
      const hash = digest(`${recipe} ${attachment.digest} ${format} ${width}`);
      yield { kind: 'picture', output: outputOf(path), from: attachment.file, format, width, hash };
    }
  }
}

function kitJob(
  view: View,
  release: Release,
  recipe: string,
  captionsFile: CaptionsFile,
): KitJob | undefined {
  const kit = pressKitOf(view, release);
  if (!kit) return undefined;
  const originals = kitPictures(release);
  const pictures = kit.pictures.flatMap(({ name }, index) => {
    const original = originals[index];
    return original ? [{ name, from: original.file, digest: original.digest }] : [];
  });
  const captions = captionsFile(kit);
  const { day } = release.date;
  const content = [captions, ...pictures.map(({ name, digest }) => [name, digest])];
  return {
    kind: 'kit',
    output: outputOf(pathOf(view.site, release) + PRESS_KIT),
    files: [captions, ...pictures.map(({ name, from }) => ({ name, from }))],
    day,
    hash: digest(JSON.stringify([recipe, day, content])),
  };
}
