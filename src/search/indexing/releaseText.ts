import type { ReleaseJson } from '../../model/releaseJson.ts';
import type { FieldTexts } from '../format/fields.ts';
import { textOfHtml } from './htmlText.ts';

/**
 * What is searched of a release: title, summary, and as its body the text with what its page shows besides: dateline,
 * caption, titles of media and documents, updates, corrections, why it was withdrawn, reference.
 */
export function releaseText(release: ReleaseJson): FieldTexts {
  const { title, summary, html, dateline, image, media, documents, withdrawn, reference } = release;
  const body = [
    textOfHtml(html),
    dateline,
    image?.alt,
    image?.caption,
    image?.credit,
    ...media.map((item) => item.title),
    ...documents.map((item) => item.title),
    ...[...(release.updates ?? []), ...release.corrections].map(({ note }) => note),
    withdrawn?.reason,
    reference,
  ];
  return { title, summary, body: body.filter((part) => part !== undefined && part !== '').join('\n') };
}
