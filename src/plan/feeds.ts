import { lastChange } from '../lib/lastChange.ts';
import { encodePath } from '../lib/sitePath.ts';
import { formerPaths } from '../model/formerPaths.ts';
import { datePath, homePath, pathOf, releasePath, termPath, typePath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { TERM_KINDS, type TermKind } from '../model/site.ts';
import type { PlanContext } from './context.ts';
import type { FeedEntry, FeedProps } from './feedProps.ts';
import { type NeighbourDates, neighbourDates } from './items.ts';
import type { PlannedPage } from './job.ts';
import { formerPublisher } from './organisations.ts';
import { perRelease } from './perRelease.ts';
import type { View } from './view.ts';

/** What a subscription feed carries; older ones are in the yearly archives (RFC 5005). */
const NEWEST = 30;

/** A language's feeds: of the site (Atom and JSON Feed), of each term and type, and the archive of each year. */
export function* planFeeds(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page } = context;
  const home = homePath(language);
  const { years } = edition;
  const releases = edition.releases.slice(0, NEWEST);
  yield page('atomFeed', `${home}feed.xml`, () => ({ releases, newestYear: years[0]?.date }), siteAtomProps);
  yield page('jsonFeed', `${home}feed.json`, () => ({ releases }), siteJsonProps);
  for (const [index, { date, releases: inYear }] of years.entries()) {
    const sources = () => ({ date, releases: inYear, ...neighbourDates(years, index) });
    yield page('atomFeed', `${datePath(language, date)}feed.xml`, sources, yearAtomProps);
  }
  for (const kind of TERM_KINDS) {
    for (const { term, releases: named } of edition.terms[kind].values()) {
      const sources = () => ({ kind, key: term.key, releases: named.slice(0, NEWEST) });
      // Atom alone: each release would change one file more for each of its terms.
      yield page('atomFeed', `${termPath(language, kind, term.key)}feed.xml`, sources, termProps);
    }
  }
  for (const { type, releases: ofType } of edition.types) {
    const sources = () => ({ type, releases: ofType.slice(0, NEWEST) });
    yield page('atomFeed', `${typePath(language, type)}feed.xml`, sources, typeProps);
  }
}

type Listed = { readonly releases: readonly Release[] };
type OfTerm = Listed & { readonly kind: TermKind; readonly key: string };

function siteAtomProps(view: View, from: Listed & { readonly newestYear: string | undefined }): FeedProps {
  const home = homePath(view.language);
  const archive = yearFeed(view, from.newestYear);
  return {
    ...feed(view, home, 'feed.xml', view.say(view.site.title), from.releases),
    twin: absolute(view, `${home}feed.json`),
    ...(archive !== undefined && { archive: { isArchive: false, prev: archive } }),
  };
}

function siteJsonProps(view: View, { releases }: Listed): FeedProps {
  const home = homePath(view.language);
  return {
    ...feed(view, home, 'feed.json', view.say(view.site.title), releases),
    twin: absolute(view, `${home}feed.xml`),
  };
}

function yearAtomProps(
  view: View,
  { date, releases, earlier, later }: Listed & NeighbourDates & { readonly date: string },
): FeedProps {
  const title = `${view.say(view.site.title)} – ${date}`;
  const [prev, next] = [yearFeed(view, earlier), yearFeed(view, later)];
  return {
    ...feed(view, datePath(view.language, date), 'feed.xml', title, releases),
    archive: {
      // The newest year may still grow, and who has read an archive asks for it no more (RFC 5005, section 4).
      isArchive: later !== undefined,
      current: absolute(view, `${homePath(view.language)}feed.xml`),
      ...(prev !== undefined && { prev }),
      ...(next !== undefined && { next }),
    },
  };
}

function termProps(view: View, { kind, key, releases }: OfTerm): FeedProps {
  const term = view.site.vocabularies[kind].get(key);
  const title = `${view.say(view.site.title)}: ${term ? view.say(term.label) : key}`;
  return feed(view, termPath(view.language, kind, key), 'feed.xml', title, releases);
}

function typeProps(view: View, { type, releases }: Listed & { readonly type: string }): FeedProps {
  const title = view.say(view.site.title);
  return {
    ...feed(view, typePath(view.language, type), 'feed.xml', title, releases),
    of: view.showType(type, 'many'),
  };
}

function yearFeed(view: View, year: string | undefined): string | undefined {
  return year === undefined ? undefined : absolute(view, `${datePath(view.language, year)}feed.xml`);
}

function absolute({ site }: View, path: string): string {
  return site.url + encodePath(path);
}

function feed(
  view: View,
  home: string,
  name: string,
  title: string,
  releases: readonly Release[],
): FeedProps {
  const entries = releases.map((release) => feedEntry(view, release));
  return feedOf(view, home, name, title, entries);
}

/** The feed called `name` of the page at `home`, of entries in any order. */
export function feedOf(
  view: View,
  home: string,
  name: string,
  title: string,
  entries: readonly FeedEntry[],
): FeedProps {
  const { site, language, say } = view;
  const newest = entries.reduce<FeedEntry | undefined>(
    (a, b) => (a && a.updated.millis >= b.updated.millis ? a : b),
    undefined,
  );
  return {
    id: site.firstUrl + encodePath(home),
    lang: language.code,
    title,
    author: site.publisher ? say(site.publisher.name) : say(site.title),
    ...(site.licence && { licence: { ...site.licence, name: say(site.licence.name) } }),
    home: absolute(view, home),
    self: absolute(view, home + name),
    // An empty feed has no clock; RFC 4287 wants one all the same.
    updated: newest?.updated.iso ?? '1970-01-01T00:00:00Z',
    entries,
  };
}

const feedEntry = perRelease((view, release): FeedEntry => {
  const { site, say } = view;
  const author = formerPublisher(view, release.date.day);
  return {
    id: entryId(view, release),
    title: release.title,
    withdrawn: release.withdrawn !== undefined,
    summary: release.summary,
    url: site.url + encodePath(pathOf(site, release)),
    published: release.date,
    updated: lastChange(release),
    ...(author !== undefined && { author }),
    topics: release.topics.flatMap((key) => {
      const term = site.vocabularies.topics.get(key);
      return term ? [say(term.label)] : [];
    }),
  };
});

/**
 * `tag:press.example.ee,2021-05-25:/2021/05/25/slug/` (RFC 4151), of the first address that the release had: survives its
 * move to another (RFC 4287, section 4.2.6), and the site's to https, another design or another host.
 */
export function entryId({ site, language }: View, release: Release): string {
  const [path = releasePath(language, release)] = formerPaths(site, release);
  const day = /\/(\d{4}\/\d{2}\/\d{2})\//.exec(path)?.[1]?.replaceAll('/', '-') ?? release.date.day;
  return `tag:${new URL(site.firstUrl).hostname},${day}:${encodePath(path)}`;
}
