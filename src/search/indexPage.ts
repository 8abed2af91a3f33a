import { escapeXml } from '../lib/xml.ts';
import type { ReleaseJson } from '../model/releaseJson.ts';
import type { IndexPage } from './indexer.ts';

/** Pagefind's scale goes from 0 to 10, and ordinary text has 1. */
const TITLE_WEIGHT = 10;
const SUMMARY_WEIGHT = 4;

/**
 * A release as the page that Pagefind indexes. Type and day are filters and not "meta", which Pagefind searches as
 * well: the word "release" would be found in every release. A search reads the filters it names and no other.
 */
export function indexPage(release: ReleaseJson): IndexPage {
  const filters = [
    filter('state', release.withdrawn ? 'withdrawn' : 'current'),
    filter('type', release.type),
    filter('day', release.date.slice(0, 10)),
    ...release.topics.map(({ key }) => filter('topic', key)),
  ].join('');
  const html = `<!doctype html><html lang="${escapeXml(release.lang)}"><head>${filters}${sortKey(release.date)}</head><body>
<h1 data-pagefind-weight="${TITLE_WEIGHT}">${escapeXml(release.title)}</h1>
${weighedText(release)}</body></html>`;
  return { url: new URL(release.url).pathname, html };
}

/** Summary, body and reference. A summary that is the body's own beginning is not said twice: its paragraph is weighed instead. */
function weighedText({ id, title, summary, html, reference }: ReleaseJson): string {
  const weight = `data-pagefind-weight="${SUMMARY_WEIGHT}"`;
  const text = html.replace(/<[^>]*>/g, '').trimStart();
  const repeated = text.startsWith(escapeXml(summary.replace(/…$/, '')));
  const lead = summary === '' || repeated ? '' : `<p ${weight}>${escapeXml(summary)}</p>\n`;
  const body = repeated ? html.replace('<p>', `<p ${weight}>`) : html;
  const last = reference === undefined ? '' : `\n<p>${escapeXml(reference)}</p>`;
  // Pagefind leaves out a page without a word, and then no filter would find it either.
  const wordless = !/[\p{L}\p{N}]/u.test(`${title}${summary}${text}${reference ?? ''}`);
  return `${lead}${body}${last}${wordless ? `<p>${escapeXml(id)}</p>` : ''}`;
}

function filter(name: string, value: string): string {
  return `<meta data-pagefind-filter="${name}[content]" content="${escapeXml(value)}">`;
}

/** The day in the site's zone, then the instant in UTC: in text order a day without a time comes first on its day. */
function sortKey(date: string): string {
  const instant = date.length > 10 ? ` ${new Date(date).toISOString()}` : '';
  return `<meta data-pagefind-sort="date[content]" content="${date.slice(0, 10)}${instant}">`;
}
