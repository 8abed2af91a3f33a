import { encodePath } from '../lib/sitePath.ts';
import { openSearchPath, searchGuidePath, searchPath, termIndexPath, termPath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { RELEASE_TYPES } from '../model/release.ts';
import type { GuideTerm, SearchGuide } from '../model/searchGuide.ts';
import type { TermKind } from '../model/site.ts';
import { type PlanContext, pathOf } from './context.ts';
import { countedDate } from './items.ts';
import type { PlannedPage } from './job.ts';
import type { CountedLink } from './props.ts';
import type { SearchProps } from './searchProps.ts';
import { countedTerms } from './terms.ts';

/** Titles that the search page suggests from. */
const RECENT = 50;
/** Topics whose years are offered without script. */
const TOPICS_BY_YEAR = 12;
/** Of people and organisations each; their index pages have all. */
const NAMES = 24;

/** A language's search page, the guide that its script reads, and the description for browsers' search boxes. */
export function* planSearch(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page, frame, site, say } = context;
  const search = searchPath(language);
  const guide = searchGuidePath(language);
  yield page('searchGuide', guide, () => searchGuide(context));
  yield page('openSearch', openSearchPath(language), () => ({
    lang: language.code,
    title: say(site.title),
    description: site.description === undefined ? '' : say(site.description),
    search: site.url + encodePath(search),
    self: site.url + encodePath(openSearchPath(language)),
  }));
  yield page('search', search, () => ({
    frame: frame(search, (other) => searchPath(other.language)),
    shards: encodePath(`/search/${language.code}/shards.json`),
    guide: encodePath(guide),
    browse: {
      years: edition.years.map((year) => countedDate(language, year)),
      topics: topTopics(context),
      topicYears: topicYears(context),
      people: browseNames(context, 'people'),
      organisations: browseNames(context, 'organisations'),
    },
  }));
}

/** The topics under no other, most used first. */
export function topTopics(context: PlanContext): readonly CountedLink[] {
  return mostUsed(countedTerms(context, 'topics', undefined)).map(countedLink);
}

function topicYears(context: PlanContext): SearchProps['browse']['topicYears'] {
  return mostUsed(countedTerms(context, 'topics', undefined))
    .slice(0, TOPICS_BY_YEAR)
    .map(({ key, href, label }) => ({
      label,
      years: (context.edition.terms.topics.get(key)?.years ?? []).map(({ date }) => ({
        href: `${href}${date}/`,
        label: date,
      })),
    }));
}

function browseNames(context: PlanContext, kind: TermKind): SearchProps['browse']['people'] {
  const all = mostUsed(countedTerms(context, kind, undefined));
  const links = all.slice(0, NAMES).map(countedLink);
  const more = all.length > links.length && { all: encodePath(termIndexPath(context.language, kind)) };
  return { links, ...more };
}

function countedLink({ href, label, count }: CountedLink): CountedLink {
  return { href, label, count };
}

function mostUsed<Term extends CountedLink>(terms: readonly Term[]): readonly Term[] {
  return [...terms].sort((a, b) => b.count - a.count);
}

function searchGuide(context: PlanContext): SearchGuide {
  const { edition, site } = context;
  const current = edition.releases.filter(isCurrent);
  return {
    terms: {
      topics: guideTerms(context, 'topics'),
      people: guideTerms(context, 'people'),
      organisations: guideTerms(context, 'organisations'),
    },
    types: RELEASE_TYPES.map((key) => ({
      key,
      count: current.filter(({ type }) => type === key).length,
    })).filter(({ count }) => count > 0),
    years: edition.years.map(({ date, releases }) => ({
      key: date,
      count: releases.filter(isCurrent).length,
    })),
    recent: current.slice(0, RECENT).map((release) => ({
      href: encodePath(pathOf(site, release)),
      title: release.title,
      day: release.date.day,
    })),
  };
}

function guideTerms({ edition, language, say }: PlanContext, kind: TermKind): readonly GuideTerm[] {
  const collator = new Intl.Collator(language.code);
  const groups = edition.terms[kind];
  return [...groups.values()]
    .map(({ term: { key, label, broader }, releases }) => ({
      key,
      label: say(label),
      ...(broader !== undefined && groups.has(broader) && { broader }),
      href: encodePath(termPath(language, kind, key)),
      count: releases.filter(isCurrent).length,
    }))
    .sort((a, b) => collator.compare(a.label, b.label) || (a.key < b.key ? -1 : 1));
}

function isCurrent({ withdrawn }: Release): boolean {
  return withdrawn === undefined;
}
