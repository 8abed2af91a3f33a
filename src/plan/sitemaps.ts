import type { Archive } from '../archive/archive.ts';
import { encodePath } from '../lib/sitePath.ts';
import { datePath, datesPath, homePath, releasePath, termIndexPath, termPath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { TERM_KINDS } from '../model/site.ts';
import { languageOf, type PlanContext } from './context.ts';
import type { NewsSitemapProps, SitemapIndexProps, SitemapProps } from './feedProps.ts';
import type { PlannedPage } from './job.ts';

/** Google takes articles of the last two days into a news sitemap. */
const NEWS_MILLISECONDS = 48 * 3_600_000;

type SitemapUrl = SitemapProps['urls'][number];

/** The sitemaps of every language, the index over them, the news sitemap and robots.txt. */
export function* planSitemaps(contexts: readonly PlanContext[]): Generator<PlannedPage> {
  const [first] = contexts;
  if (!first) return;
  const { site, page, now } = first;
  const sitemaps: SitemapIndexProps['sitemaps'][number][] = [];
  const absolute = (path: string) => site.url + encodePath(path);
  for (const context of contexts) {
    const lists = `${homePath(context.language)}sitemap-lists.xml`;
    sitemaps.push({ url: absolute(lists) });
    yield page('sitemap', lists, () => ({ urls: listUrls(context) }));
    for (const year of context.edition.years) {
      const path = `${datePath(context.language, year.date)}sitemap.xml`;
      const changed = year.releases.map(lastChange).sort().at(-1);
      sitemaps.push({ url: absolute(path), ...(changed !== undefined && { lastmod: changed }) });
      yield page('sitemap', path, () => ({ urls: yearUrls(context, year) }));
    }
  }
  yield page('sitemapIndex', '/sitemap.xml', () => ({ sitemaps }));
  yield page('newsSitemap', '/news-sitemap.xml', () => ({
    entries: contexts.flatMap((context) => newsEntries(context, now)),
  }));
  yield page('robots', '/robots.txt', () => ({
    sitemaps: [absolute('/sitemap.xml'), absolute('/news-sitemap.xml')],
  }));
}

/** The lists that belong to no year. */
function listUrls({ edition, language, site }: PlanContext): readonly SitemapUrl[] {
  const kinds = TERM_KINDS.filter((kind) => site.vocabularies[kind].size > 0);
  const terms = kinds.flatMap((kind) => [
    termIndexPath(language, kind),
    ...[...edition.terms[kind].keys()].sort().map((key) => termPath(language, kind, key)),
  ]);
  return [homePath(language), datesPath(language), ...terms].map((path) => plainUrl(site.url, path));
}

/** All pages of one year: its lists and its releases. */
function yearUrls(
  { edition, language, site, archive }: PlanContext,
  year: PlanContext['edition']['years'][number],
): readonly SitemapUrl[] {
  const dates = [year, ...year.months, ...year.months.flatMap(({ days }) => days)].map(({ date }) =>
    datePath(language, date),
  );
  const terms = TERM_KINDS.flatMap((kind) =>
    [...edition.terms[kind].values()]
      .filter(({ years }) => years.some(({ date }) => date === year.date))
      .map(({ term }) => `${termPath(language, kind, term.key)}${year.date}/`),
  );
  return [
    ...[...dates, ...terms.sort()].map((path) => plainUrl(site.url, path)),
    ...year.releases.map((release) => releaseUrl(archive, release)),
  ];
}

function plainUrl(origin: string, path: string): SitemapUrl {
  return { url: origin + encodePath(path), versions: [] };
}

function releaseUrl({ site, versions }: Archive, release: Release): SitemapUrl {
  const absolute = (version: Release) =>
    site.url + encodePath(releasePath(languageOf(site, version), version));
  const all = versions.get(release.id) ?? [];
  return {
    url: absolute(release),
    lastmod: lastChange(release),
    versions: all.length > 1 ? all.map((version) => ({ lang: version.lang, url: absolute(version) })) : [],
  };
}

function lastChange({ updated, date }: Release): string {
  const moment = updated ?? date;
  return moment.hasTime ? moment.iso : moment.day;
}

function newsEntries(
  { edition, site, language, say }: PlanContext,
  now: number,
): NewsSitemapProps['entries'] {
  const entries: NewsSitemapProps['entries'][number][] = [];
  for (const release of edition.releases) {
    // Newest first, and a bare day starts at most a day before the last moment it may mean.
    if (release.date.millis < now - NEWS_MILLISECONDS - 86_400_000) break;
    if (release.date.millis < now - NEWS_MILLISECONDS || release.date.millis > now || release.withdrawn)
      continue;
    const url = site.url + encodePath(releasePath(language, release));
    const publication = say(site.publisher?.name ?? site.title);
    entries.push({ url, publication, lang: language.code, date: release.date, title: release.title });
  }
  return entries;
}
