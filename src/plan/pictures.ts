import { encodePath } from '../lib/sitePath.ts';
import { toSlug } from '../lib/slug.ts';
import { variantPath } from '../model/paths.ts';
import type { PictureAttachment, PictureFacts } from '../model/release.ts';
import type { PictureFile } from './mediaProps.ts';

/** A format that pictures are encoded in for pages; its name is its file ending. */
export type VariantFormat = 'avif' | 'webp' | 'jpg' | 'png';

/** A picture in one size. */
export interface Variant {
  /** Site path, decoded. The same for all releases that show the same picture under the same name. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture in one format, from small to large. */
export interface VariantSet {
  readonly format: VariantFormat;
  readonly variants: readonly Variant[];
}

/** In pixels: a phone's column, a desk's or a sharp phone's, a sharp desk's. */
const WIDTHS = [480, 960, 1600];

/** Disks take names of 255 bytes: a picture's may be as long, and width and format are yet to come. */
const STEM_BYTES = 220;

/** Enough for a link's preview, and for the browsers that know no srcset. */
const PREVIEW_WIDTH = 960;

const TYPES: Readonly<Record<VariantFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** The variants of a picture, the best format first; none is larger than the original. */
export function variantsOf({ name, digest, picture }: PictureAttachment): readonly VariantSet[] {
  const bare = toSlug(name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''));
  // Streaming leaves out a letter that is cut in two.
  const stem =
    new TextDecoder().decode(Buffer.from(bare).subarray(0, STEM_BYTES), { stream: true }) || 'picture';
  const widths = widthsOf(picture);
  return formatsOf(picture).map((format) => ({
    format,
    variants: widths.map((width) => ({
      path: variantPath(digest, `${stem}-${width}.${format}`),
      width,
      height: Math.max(1, Math.round((picture.height * width) / picture.width)),
    })),
  }));
}

/** Vectors are sharp at every size, and animations would stand still: both are shown as they are. */
function formatsOf({ format, transparent, animated }: PictureFacts): readonly VariantFormat[] {
  if (format === 'svg' || animated) return [];
  // Graphics have hard edges, which JPEG blurs.
  const isGraphic = transparent || format === 'png' || format === 'gif';
  return ['avif', 'webp', isGraphic ? 'png' : 'jpg'];
}

function widthsOf({ width }: PictureFacts): readonly number[] {
  const largest = Math.max(...WIDTHS);
  const smaller = WIDTHS.filter((candidate) => candidate < width);
  return width > largest ? smaller : [...smaller, width];
}

/** A picture as templates see it. `base` is the release's site path, percent-encoded. */
export function pictureFile(attachment: PictureAttachment, base: string): PictureFile {
  const { name, bytes, picture } = attachment;
  const { format, width, height } = picture;
  const original = { src: base + encodePath(name), width, height, bytes, format: format.toUpperCase() };
  const sets = variantsOf(attachment);
  const last = sets.at(-1)?.variants ?? [];
  const preview = last.find((variant) => variant.width >= PREVIEW_WIDTH) ?? last.at(-1);
  if (!preview) return original;
  return {
    ...original,
    shown: {
      sources: sets.map((set) => ({ type: TYPES[set.format], srcset: srcset(set.variants) })),
      preview: { src: encodePath(preview.path), width: preview.width, height: preview.height },
    },
  };
}

function srcset(variants: readonly Variant[]): string {
  return variants.map(({ path, width }) => `${encodePath(path)} ${width}w`).join(', ');
}
