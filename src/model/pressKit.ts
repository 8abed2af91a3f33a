import { isPicture, type PictureAttachment, type Release } from './release.ts';

/** The file of a release's press kit, beside its page. No file of the release's own may have this name. */
export const PRESS_KIT = 'press-kit.zip';

/** Bytes of pictures. A ZIP file of more than 4 GB needs ZIP64, which a Mac's own Archive Utility does not open. */
const LARGEST = 4_000_000_000;

/** The pictures in a release's press kit; none where it has no kit, as most have. */
export function kitPictures({ attachments }: Pick<Release, 'attachments'>): readonly PictureAttachment[] {
  if (attachments.length < 2) return [];
  const pictures = attachments.filter(isPicture);
  const total = pictures.reduce((sum, { bytes }) => sum + bytes, 0);
  return pictures.length >= 2 && total <= LARGEST ? pictures : [];
}
