import { absoluteUrl } from '../../src/lib/resolveUrl.ts';
import type { ReleaseEmbedProps } from '../../src/plan/props.ts';
import { cardPicture } from './cardPicture.ts';
import type { PageMeta } from './pageMeta.ts';
import { releaseTitle } from './releaseTitle.ts';

/** What is shown beside a link to a release: its own picture, not too large and in a format that all know, or its card. */
export function previewPicture({
  frame,
  title,
  image,
  card,
  withdrawn,
}: ReleaseEmbedProps): PageMeta['picture'] {
  if (!image)
    return card && cardPicture(card, releaseTitle(title, withdrawn !== undefined, frame.lang), frame);
  const { src, width, height } = image.shown?.preview ?? image;
  return { url: absoluteUrl(src, frame.canonical), alt: image.alt, width, height };
}
