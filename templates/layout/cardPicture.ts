import { absoluteUrl } from '../../src/lib/resolveUrl.ts';
import type { CardFile } from '../../src/plan/mediaProps.ts';
import type { Frame } from '../../src/plan/props.ts';
import type { PageMeta } from './pageMeta.ts';

/** A card as a page's picture; whoever cannot see it hears the words on it, `title` first. */
export function cardPicture(
  { src, width, height }: CardFile,
  title: string,
  { site, canonical }: Frame,
): NonNullable<PageMeta['picture']> {
  const alt = title === site.title ? title : `${title} – ${site.title}`;
  return { url: absoluteUrl(src, canonical), alt, width, height };
}
