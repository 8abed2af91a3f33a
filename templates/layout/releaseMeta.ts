import { lastChange } from '../../src/lib/lastChange.ts';
import { absoluteUrl } from '../../src/lib/resolveUrl.ts';
import type { ReleaseProps } from '../../src/plan/props.ts';
import { citedRelease } from './citedRelease.ts';
import type { PageMeta } from './pageMeta.ts';
import { previewPicture } from './previewPicture.ts';
import { releaseJsonLd } from './releaseJsonLd.ts';
import { releaseTitle } from './releaseTitle.ts';

/** What a release's page says of itself to machines. */
export function releaseMeta(release: ReleaseProps): PageMeta {
  const { frame, title, summary, twins } = release;
  const changed = lastChange(release);
  const spoken = releaseTitle(title, release.withdrawn !== undefined, frame.lang);
  const picture = previewPicture(release);
  return {
    title: spoken,
    description: summary,
    alternates: [
      { type: 'application/json', href: twins.json, title },
      { type: 'text/markdown', href: twins.markdown, title },
      // Absolute: few of those who look for it resolve it.
      ...(twins.oEmbed === undefined
        ? []
        : [{ type: 'application/json+oembed', href: absoluteUrl(twins.oEmbed, frame.canonical), title }]),
    ],
    article: {
      published: release.date,
      ...(changed !== release.date && { modified: changed }),
      tags: release.topics.map(({ label }) => label),
    },
    ...(picture && { picture }),
    cited: citedRelease(release),
    jsonLd: releaseJsonLd(release),
  };
}
