import assert from 'node:assert/strict';

/** What stands in a page between two texts. */
export function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start) + start.length;
  assert.ok(from >= start.length, start);
  return html.slice(from, html.indexOf(end, from));
}

/** The page's data for search engines. */
export function jsonLd(html: string): Record<string, unknown> {
  return JSON.parse(between(html, '<script type="application/ld+json">', '</script>'));
}
