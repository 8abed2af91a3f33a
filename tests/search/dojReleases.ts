import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { NaiveText } from './naiveSearch.ts';
import { releaseJson } from './sampleReleases.ts';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly bodyHtml: string;
  readonly components: readonly string[];
  readonly topics: readonly string[];
}

const key = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The releases of the corpus in `file`, and the paragraphs of each. */
export function dojReleases(file: string): readonly NaiveText[] {
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
  return lines.map((line): NaiveText => {
    const { id, title, date, bodyHtml, components, topics }: Line = JSON.parse(line);
    const paragraphs = paragraphsOf(bodyHtml);
    const release = releaseJson(title, date, {
      url: `https://press.example.org/${id}/`,
      html: paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n'),
      topics: topics.map(key),
      organisations: components.map((label) => ({ key: key(label), label, url: '' })),
    });
    return { release, paragraphs };
  });
}

/** The text of a body without its markup; a `data:` picture has none. */
function paragraphsOf(html: string): readonly string[] {
  return html
    .split(/<\/?(?:p|div|li|ul|ol|h\d|table|tr|td|br|blockquote)\b[^>]*>/i)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, '')
        .replace(/&nbsp;|\s+/g, ' ')
        .replaceAll('&amp;', '&')
        .trim(),
    )
    .filter((part) => part !== '');
}
