import { stringify } from 'yaml';
import { lineage } from '../src/archive/terms.ts';
import type { Release } from '../src/model/release.ts';
import { type Site, TERM_KINDS, type TermKind } from '../src/model/site.ts';

/** A release as the file of a Hugo project, with its markdown `body`. */
export function hugoRelease(release: Release, body: string, site: Site): string {
  const { title, slug, date, updated, summary, type, reference, dateline, media } = release;
  const year = date.day.slice(0, 4);
  const matter = stringify({
    title,
    slug,
    date: date.iso,
    ...(updated && { lastmod: updated.iso }),
    summary,
    kind: type,
    reference,
    dateline,
    media: media.map((item) => ({ type: item.type, url: item.url, title: item.title ?? item.url })),
    // A broader topic's list holds the releases of its narrower ones, as on the other side.
    ...Object.fromEntries(
      TERM_KINDS.flatMap((kind) => termLists(kind, withBroader(release, kind, site), year)),
    ),
    years: [year],
    months: [date.day.slice(0, 7)],
    days: [date.day],
  });
  // Two braces would begin a shortcode.
  return `---\n${matter}---\n${body.replaceAll('{{', '&#123;{')}`;
}

function termLists(kind: TermKind, keys: readonly string[], year: string) {
  return [
    [kind, keys],
    [`yearly-${kind}`, keys.map((key) => `${key}/${year}`)],
  ] as const;
}

function withBroader(release: Release, kind: TermKind, site: Site): readonly string[] {
  return [...new Set(release[kind].flatMap((key) => lineage(key, site.vocabularies[kind])))];
}
