import type { TermGroup } from '../archive/terms.ts';
import { encodePath } from '../lib/sitePath.ts';
import { datePath, homePath, releasePath, termPath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { TERM_KINDS, type TermKind } from '../model/site.ts';
import { type PlanContext, pathOf } from './context.ts';
import type { FeedEntry, FeedProps } from './feedProps.ts';
import type { PlannedPage } from './job.ts';
import { perRelease } from './perRelease.ts';

/** What a subscription feed carries; older ones are in the yearly archives (RFC 5005). */
const NEWEST = 30;

/** A language's feeds: of the site (Atom and JSON Feed), of each term, and the archive of each year. */
export function* planFeeds(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page, site, say } = context;
  const home = homePath(language);
  const archives = edition.years.map(({ date }) => `${datePath(language, date)}feed.xml`);
  const absolute = (path: string | undefined) =>
    path === undefined ? undefined : site.url + encodePath(path);
  const title = say(site.title);

  const newest = edition.releases.slice(0, NEWEST);
  const prev = absolute(archives[0]);
  yield* planSiteFeeds(
    context,
    home,
    title,
    newest,
    prev === undefined ? undefined : { isArchive: false, prev },
  );
  for (const [index, year] of edition.years.entries()) {
    const path = archives[index] ?? '';
    const older = absolute(archives[index + 1]);
    const newer = absolute(archives[index - 1]);
    yield page('atomFeed', path, () => ({
      ...feed(context, datePath(language, year.date), path, `${title} – ${year.date}`, year.releases),
      archive: {
        isArchive: true,
        current: site.url + encodePath(`${home}feed.xml`),
        ...(older !== undefined && { prev: older }),
        ...(newer !== undefined && { next: newer }),
      },
    }));
  }
  for (const kind of TERM_KINDS) {
    for (const group of edition.terms[kind].values()) yield planTermFeed(context, kind, group);
  }
}

/** Atom alone: each release would change one file more for each of its terms. */
function planTermFeed(context: PlanContext, kind: TermKind, { term, releases }: TermGroup): PlannedPage {
  const title = `${context.say(context.site.title)}: ${context.say(term.label)}`;
  const home = termPath(context.language, kind, term.key);
  const path = `${home}feed.xml`;
  return context.page('atomFeed', path, () => feed(context, home, path, title, releases.slice(0, NEWEST)));
}

function* planSiteFeeds(
  context: PlanContext,
  home: string,
  title: string,
  releases: readonly Release[],
  archive: FeedProps['archive'],
): Generator<PlannedPage> {
  const { page, site } = context;
  const [atom, json] = [`${home}feed.xml`, `${home}feed.json`];
  yield page('atomFeed', atom, () => ({
    ...feed(context, home, atom, title, releases),
    twin: site.url + encodePath(json),
    ...(archive && { archive }),
  }));
  yield page('jsonFeed', json, () => ({
    ...feed(context, home, json, title, releases),
    twin: site.url + encodePath(atom),
  }));
}

function feed(
  context: PlanContext,
  home: string,
  self: string,
  title: string,
  releases: readonly Release[],
): FeedProps {
  const { site, language, say } = context;
  const entries = releases.map((release) => feedEntry(context, release));
  const newest = entries.reduce<FeedEntry | undefined>(
    (a, b) => (a && a.updated.millis >= b.updated.millis ? a : b),
    undefined,
  );
  return {
    id: site.url + encodePath(home),
    lang: language.code,
    title,
    author: site.publisher ? say(site.publisher.name) : say(site.title),
    home: site.url + encodePath(home),
    self: site.url + encodePath(self),
    // An empty feed has no clock; RFC 4287 wants one all the same.
    updated: newest?.updated.iso ?? '1970-01-01T00:00:00Z',
    entries,
  };
}

const feedEntry = perRelease((context, release): FeedEntry => {
  const { site, say } = context;
  return {
    id: entryId(context, release),
    title: release.title,
    summary: release.summary,
    url: site.url + encodePath(pathOf(site, release)),
    published: release.date,
    updated: release.updated ?? release.date,
    topics: release.topics.flatMap((key) => {
      const term = site.vocabularies.topics.get(key);
      return term ? [say(term.label)] : [];
    }),
  };
});

/** `tag:press.example.ee,2021-05-25:/2021/05/25/slug/` (RFC 4151): survives a move to https or another design. */
function entryId({ site, language }: PlanContext, release: Release): string {
  return `tag:${new URL(site.url).hostname},${release.date.day}:${encodePath(releasePath(language, release))}`;
}
