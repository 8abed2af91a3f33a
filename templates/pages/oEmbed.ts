import { formatDay } from '../../src/lib/formatMoment.ts';
import { quoteHtml } from '../../src/lib/quoteHtml.ts';
import type { ReleaseEmbedProps, Renderer } from '../../src/plan/props.ts';
import { citedRelease } from '../layout/citedRelease.ts';
import { previewPicture } from '../layout/previewPicture.ts';

/** Pixels: what a column of text has on most sites. */
const WIDTH = 600;

/**
 * `oembed.json`: what another site shows for a link to the release (oembed.com, 2.3 and 2.3.4). A quotation of its summary,
 * without a script or a frame; its height is null, for only the other site's own type decides it.
 */
const oEmbed: Renderer<ReleaseEmbedProps> = (release) => {
  const { frame, summary } = release;
  const { site } = frame;
  const cited = citedRelease(release);
  const picture = previewPicture(release);
  const json = {
    version: '1.0',
    type: summary === '' ? 'link' : 'rich',
    title: cited.title,
    author_name: cited.publisher,
    author_url: site.publisher?.url,
    provider_name: site.title,
    provider_url: `${site.origin}/`,
    // The three come together or not at all.
    ...(picture && {
      thumbnail_url: picture.url,
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
    ...(summary !== '' && {
      html: quoteHtml({
        ...cited,
        dir: frame.dir,
        quote: summary,
        date: formatDay(cited.date.day, cited.lang),
      }),
      width: WIDTH,
      height: null,
    }),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
};

export default oEmbed;
