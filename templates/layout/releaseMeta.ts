import { absoluteUrl } from '../../src/lib/resolveUrl.ts';
import type { ReleaseProps } from '../../src/plan/props.ts';
import { cardPicture } from './cardPicture.ts';
import { citedRelease } from './citedRelease.ts';
import type { PageMeta } from './pageMeta.ts';
import { releaseJsonLd } from './releaseJsonLd.ts';
import { releaseTitle } from './releaseTitle.ts';

/** What a release's page says of itself to machines. */
export function releaseMeta(release: ReleaseProps): PageMeta {
  const { frame, title, summary, image, card, updated, twins } = release;
  const spoken = releaseTitle(title, release.withdrawn !== undefined, frame.lang);
  const picture = image ? pictureOf(image, frame.canonical) : card && cardPicture(card, spoken, frame);
  return {
    title: spoken,
    description: summary,
    alternates: [
      { type: 'application/json', href: twins.json, title },
      { type: 'text/markdown', href: twins.markdown, title },
    ],
    article: {
      published: release.date,
      ...(updated && { modified: updated }),
      tags: release.topics.map(({ label }) => label),
    },
    ...(picture && { picture }),
    cited: citedRelease(release),
    jsonLd: releaseJsonLd(release),
  };
}

/** The picture as link previews take it: not too large, and in a format that all of them know. */
function pictureOf(
  image: NonNullable<ReleaseProps['image']>,
  base: string,
): NonNullable<PageMeta['picture']> {
  const { src, width, height } = image.shown?.preview ?? image;
  return { url: absoluteUrl(src, base), alt: image.alt, width, height };
}
