import sharp from 'sharp';
import { PICTURE_FORMATS, type PictureFacts, type PictureFormat } from '../model/release.ts';
import { PLAIN_SVG, unsafeSvg } from './svg.ts';

/** Why a file cannot be published as a picture, and what to do. */
export interface PictureFault {
  readonly code: 'picture-broken' | 'picture-huge' | 'picture-mislabelled' | 'picture-unsafe';
  /** Goes on after the file's name. */
  readonly message: string;
  readonly hint: string;
}

/** No camera of the press takes more pixels than this; a file that says it has them is an attack on memory. */
const PIXELS = 160_000_000;

/** How libvips calls the formats that a release may show. */
const FORMATS: Readonly<Record<string, PictureFormat>> = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  tiff: 'tiff',
  svg: 'svg',
  heif: 'avif',
};

const ENDINGS: Readonly<Record<string, PictureFormat>> = { jpg: 'jpeg', tif: 'tiff' };

/**
 * Looks at a picture's bytes as the build will use them: all of them are decoded, since a file that is cut short has a
 * whole header. `name` is the file's.
 */
export async function inspectPicture(bytes: Uint8Array, name: string): Promise<PictureFacts | PictureFault> {
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { autoOrient, compression, pages = 1 } = header;
    const format = FORMATS[header.format];
    if (format === undefined || (format === 'avif' && compression !== 'av1')) return broken('');
    if (header.width * header.height > PIXELS) return huge(header.width, header.height);
    if (format !== endingOf(name)) return mislabelled(name, format);
    const unsafe = format === 'svg' ? unsafeSvg(bytes) : undefined;
    if (unsafe !== undefined) return unsafeFault(unsafe);
    const transparent = header.hasAlpha && !(await isOpaque(bytes));
    if (!header.hasAlpha) await decode(bytes);
    return {
      format,
      width: autoOrient.width,
      height: autoOrient.height,
      transparent,
      animated: pages > 1 && (format === 'gif' || format === 'webp'),
    };
  } catch (error) {
    return broken(error instanceof Error ? error.message : '');
  }
}

const READING = { limitInputPixels: PIXELS, failOn: 'error' } as const;

async function decode(bytes: Uint8Array): Promise<void> {
  // Shrunk while it is read: all of the file is looked at, a whole picture is never in memory.
  await sharp(bytes, READING).resize(16, 16, { fit: 'fill' }).raw().toBuffer();
}

async function isOpaque(bytes: Uint8Array): Promise<boolean> {
  const { isOpaque: opaque } = await sharp(bytes, READING).stats();
  return opaque;
}

function endingOf(name: string): PictureFormat | undefined {
  const ending = (/\.([a-z]+)$/i.exec(name)?.[1] ?? '').toLowerCase();
  return ENDINGS[ending] ?? PICTURE_FORMATS.find((format) => format === ending);
}

function broken(reason: string): PictureFault {
  const why = reason.split('\n')[0]?.trim() ?? '';
  return {
    code: 'picture-broken',
    message: `is not a picture that can be read${why && ` (${why})`}`,
    hint: 'Save it again as JPEG, PNG, WebP, AVIF, GIF or SVG.',
  };
}

function huge(width: number, height: number): PictureFault {
  return {
    code: 'picture-huge',
    message: `says that it has ${width} × ${height} pixels, more than a picture for the press needs`,
    hint: `Make it smaller; ${PIXELS / 1_000_000} million pixels are the limit.`,
  };
}

function mislabelled(name: string, format: PictureFormat): PictureFault {
  const ending = format === 'jpeg' ? 'jpg' : format;
  const right = `${name.replace(/\.[^./]*$/, '')}.${ending}`;
  return {
    code: 'picture-mislabelled',
    message: `is ${format.toUpperCase()} inside, which its name does not say`,
    hint: `Rename it to ${right}, here and where it is named.`,
  };
}

function unsafeFault(message: string): PictureFault {
  return {
    code: 'picture-unsafe',
    message,
    hint: PLAIN_SVG,
  };
}
