import { commaOf } from './language.ts';
import { escapeXml } from './xml.ts';

/** What a quotation on another site says of where it is from. All plain text, `url` absolute. */
export interface QuoteSource {
  /** The quoted words; an empty line between paragraphs. */
  readonly quote: string;
  /** Who said it, where the release names one. */
  readonly speaker?: string;
  readonly title: string;
  readonly publisher?: string;
  /** As a reader of the release's language reads it. */
  readonly date: string;
  readonly url: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * A quotation as HTML to paste into another page: a `<blockquote cite>` with its source in words and a link (HTML
 * standard, "the blockquote element": the attribution stands outside of it). No script and no request to this site.
 */
export function quoteHtml({ quote, speaker, title, publisher, date, url, lang, dir }: QuoteSource): string {
  const paragraphs = quote
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeXml(paragraph)}</p>`);
  const link = `<cite><a href="${escapeXml(url)}">${escapeXml(title)}</a></cite>`;
  const words = (text: string | undefined) => (text === undefined ? [] : [escapeXml(text)]);
  const caption = [...words(speaker), link, ...words(publisher), escapeXml(date)].join(`${commaOf(lang)} `);
  return [
    // Left to right is what a page that says nothing has; the page that quotes may say the other.
    `<figure lang="${escapeXml(lang)}" dir="${dir}">`,
    `<blockquote cite="${escapeXml(url)}">${paragraphs.join('\n')}</blockquote>`,
    `<figcaption>${caption}</figcaption>`,
    '</figure>',
  ].join('\n');
}
