import type { Period } from '../archive/calendar.ts';
import { DAY } from '../lib/days.ts';
import { lastChange } from '../lib/lastChange.ts';
import { encodePath } from '../lib/sitePath.ts';
import { statedTime } from '../lib/statedTime.ts';
import {
  correctionsPath,
  dataPath,
  datePath,
  datesPath,
  homePath,
  pathOf,
  standingPagePath,
  termIndexPath,
  termPath,
  typeIndexPath,
  typePath,
} from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { localize, TERM_KINDS, type TermKind } from '../model/site.ts';
import type { PlanContext } from './context.ts';
import { correctionYears } from './corrections.ts';
import type { NewsSitemapProps, RobotsProps, SitemapIndexProps, SitemapProps } from './feedProps.ts';
import type { PlannedPage } from './job.ts';
import type { View } from './view.ts';

/** Google takes articles of the last two days into a news sitemap. */
const NEWS_MILLISECONDS = 2 * DAY;

/** A sitemap may have 50,000 addresses (sitemaps.org); with more releases than this, a year's stand in its months' sitemaps. */
const LARGE_YEAR = 25_000;

type SitemapUrl = SitemapProps['urls'][number];

/** The sitemaps of every language, the index over them, the news sitemap and robots.txt. */
export function* planSitemaps(contexts: readonly PlanContext[]): Generator<PlannedPage> {
  const [first] = contexts;
  if (!first) return;
  const sitemaps: { path: string; changed?: string }[] = [];
  const years: string[] = [];
  for (const { edition, language, page, site, archive } of contexts) {
    const lists = `${homePath(language)}sitemap-lists.xml`;
    sitemaps.push({ path: lists });
    const kinds = TERM_KINDS.filter((kind) => site.vocabularies[kind].size > 0);
    const terms = kinds.map((kind) => ({ kind, keys: [...edition.terms[kind].keys()].sort() }));
    yield page(
      'sitemap',
      lists,
      () => ({
        terms,
        types: edition.types.map(({ type }) => type),
        corrected: correctionYears(edition).map(({ date }) => date),
        slugs: edition.pages.map(({ slug }) => slug).sort(),
      }),
      listsProps,
    );
    const termsByYear = groupTermYears(edition);
    const versionsOf = (release: Release) => archive.versions.get(release.id) ?? [release];
    for (const year of edition.years) {
      const isLarge = year.releases.length > LARGE_YEAR;
      const sources = () => ({
        year: year.date,
        dates: [year, ...year.months, ...year.months.flatMap(({ days }) => days)].map(({ date }) => date),
        terms: [...(termsByYear.get(year.date) ?? [])].sort(),
        releases: isLarge ? [] : year.releases.map(versionsOf),
      });
      const path = `${datePath(language, year.date)}sitemap.xml`;
      sitemaps.push({ path, ...newestChange(year.releases) });
      years.push(path);
      yield page('sitemap', path, sources, periodProps);
      for (const month of isLarge ? year.months : []) {
        const ofMonth = () => ({
          year: year.date,
          dates: [],
          terms: [],
          releases: month.releases.map(versionsOf),
        });
        const monthPath = `${datePath(language, month.date)}sitemap.xml`;
        sitemaps.push({ path: monthPath, ...newestChange(month.releases) });
        yield page('sitemap', monthPath, ofMonth, periodProps);
      }
    }
  }
  const { page } = first;
  yield page('sitemapIndex', '/sitemap.xml', () => ({ sitemaps }), indexProps);
  yield page('newsSitemap', '/news-sitemap.xml', () => ({ news: contexts.flatMap(newsOf) }), newsProps);
  yield page('robots', '/robots.txt', () => ({ years }), robotsProps);
}

/** Year → `topics/nato` and `types/speech` of every term and type that has a page of it. */
function groupTermYears(edition: PlanContext['edition']): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  const add = (name: string, years: readonly Period[]) => {
    for (const { date } of years) {
      const names = groups.get(date) ?? [];
      groups.set(date, names);
      names.push(name);
    }
  };
  for (const kind of TERM_KINDS)
    for (const { term, years } of edition.terms[kind].values()) add(`${kind}/${term.key}`, years);
  for (const { type, years } of edition.types) add(`types/${type}`, years);
  return groups;
}

/** The lists that belong to no year. */
function listsProps(
  { language, site }: View,
  {
    terms,
    types,
    corrected,
    slugs,
  }: {
    readonly terms: readonly { readonly kind: TermKind; readonly keys: readonly string[] }[];
    readonly types: readonly string[];
    /** The years in which releases were corrected. */
    readonly corrected: readonly string[];
    /** Of the standing pages. */
    readonly slugs: readonly string[];
  },
): SitemapProps {
  const pages = terms.flatMap(({ kind, keys }) => [
    termIndexPath(language, kind),
    ...keys.map((key) => termPath(language, kind, key)),
  ]);
  const corrections = correctionsPath(language);
  const urls = [
    homePath(language),
    datesPath(language),
    dataPath(language),
    ...slugs.map((slug) => standingPagePath(site, { slug, lang: language.code })),
    ...pages,
    ...(types.length > 0 ? [typeIndexPath(language)] : []),
    ...types.map((type) => typePath(language, type)),
    corrections,
    ...corrected.map((year) => `${corrections}${year}/`),
  ].map((path) => plainUrl(site.url, path));
  return { urls };
}

/** Pages of a period of a year: the year's lists, and its releases, each with its language versions. */
function periodProps(
  { language, site }: View,
  from: {
    readonly year: string;
    readonly dates: readonly string[];
    readonly terms: readonly string[];
    readonly releases: readonly (readonly Release[])[];
  },
): SitemapProps {
  const lists = [
    ...from.dates.map((date) => datePath(language, date)),
    ...from.terms.map((term) => `${homePath(language)}${term}/${from.year}/`),
  ];
  const releases = from.releases.flatMap((versions) => {
    const own = versions.find(({ lang }) => lang === language.code);
    return own ? [releaseUrl(site, own, versions)] : [];
  });
  return { urls: [...lists.map((path) => plainUrl(site.url, path)), ...releases] };
}

function plainUrl(origin: string, path: string): SitemapUrl {
  return { url: origin + encodePath(path), versions: [] };
}

function releaseUrl(site: View['site'], release: Release, versions: readonly Release[]): SitemapUrl {
  const absolute = (version: Release) => site.url + encodePath(pathOf(site, version));
  return {
    url: absolute(release),
    lastmod: statedTime(lastChange(release)),
    versions:
      versions.length > 1 ? versions.map((version) => ({ lang: version.lang, url: absolute(version) })) : [],
  };
}

function newestChange(releases: readonly Release[]): { changed?: string } {
  const [first, ...others] = releases.map(lastChange);
  if (!first) return {};
  return { changed: statedTime(others.reduce((a, b) => (b.millis > a.millis ? b : a), first)) };
}

function indexProps(
  { site }: View,
  { sitemaps }: { readonly sitemaps: readonly { readonly path: string; readonly changed?: string }[] },
): SitemapIndexProps {
  return {
    sitemaps: sitemaps.map(({ path, changed }) => ({
      url: site.url + encodePath(path),
      ...(changed !== undefined && { lastmod: changed }),
    })),
  };
}

/** An edition's releases of the last two days, newest first. */
function newsOf({ edition, now }: PlanContext): readonly Release[] {
  const news: Release[] = [];
  for (const release of edition.releases) {
    // Newest first, and a bare day starts at most a day before the last moment it may mean.
    if (release.date.millis < now - NEWS_MILLISECONDS - DAY) break;
    if (release.date.millis >= now - NEWS_MILLISECONDS && release.date.millis <= now && !release.withdrawn)
      news.push(release);
  }
  return news;
}

function newsProps({ site }: View, { news }: { readonly news: readonly Release[] }): NewsSitemapProps {
  const name = site.publisher?.name ?? site.title;
  return {
    entries: news.map((release) => ({
      url: site.url + encodePath(pathOf(site, release)),
      publication: localize(name, release.lang, site.languages[0].code),
      lang: release.lang,
      date: release.date,
      title: release.title,
    })),
  };
}

/** A year's sitemap lists topics by year too: what does not lie below its folder counts only where robots.txt names it (sitemaps.org). */
function robotsProps({ site }: View, { years }: { readonly years: readonly string[] }): RobotsProps {
  const paths = ['/sitemap.xml', '/news-sitemap.xml', ...years.map(encodePath)];
  return { sitemaps: paths.map((path) => site.url + path) };
}
