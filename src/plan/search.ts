import type { Edition } from '../archive/archive.ts';
import { compareCode } from '../lib/compareCode.ts';
import { digest } from '../lib/digest.ts';
import { groupBy } from '../lib/groupBy.ts';
import { once } from '../lib/once.ts';
import { encodePath } from '../lib/sitePath.ts';
import {
  openSearchPath,
  pathOf,
  searchGuidePath,
  searchPath,
  shardListPath,
  termIndexPath,
  termPath,
} from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import type { GuideTerm, GuideValue } from '../model/searchGuide.ts';
import type { TermKind } from '../model/site.ts';
import { typeKeys } from '../model/siteTypes.ts';
import { stemmedLanguage, wordFormsPath } from '../model/wordForms.ts';
import { otherLanguages, type PlanContext } from './context.ts';
import type { OpenSearchProps } from './feedProps.ts';
import { type CountedDate, countDate, countedLink, newestOf } from './items.ts';
import type { PlannedPage } from './job.ts';
import { formerNamesOf } from './organisations.ts';
import type { SearchGuideProps, SearchProps } from './searchProps.ts';
import { mostUsed, type TermCounts, termCounts, topTerms, topTopics } from './terms.ts';
import { countedTypes, type TypeCount, typeCounts, typeLink } from './types.ts';
import { type View, versionsIn } from './view.ts';

/** Titles that the search page suggests from. */
const RECENT = 50;
/** Topics whose years are offered without script. */
const TOPICS_BY_YEAR = 12;
/** Of people and organisations each; their index pages have all. */
const NAMES = 24;

/** A language's search page, the guide that its script reads, and the description for browsers' search boxes. */
export function* planSearch(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page, site } = context;
  const guide = once(() => ({
    topics: currentCounts(edition, 'topics'),
    people: currentCounts(edition, 'people'),
    organisations: currentCounts(edition, 'organisations'),
    types: countTypes(edition, typeKeys(site)),
    years: edition.years.map(({ date, releases }) => ({ key: date, count: countCurrent(releases) })),
    recent: newestOf(edition.releases, RECENT),
  }));
  const sources = () => ({
    languages: otherLanguages(context),
    years: edition.years.map(countDate),
    types: typeCounts(edition),
    // Of what is held back not even its type's name is told.
    typesHad: [...new Set(edition.releases.map(({ type }) => type))].sort(compareCode),
    topics: termCounts(edition, 'topics'),
    people: termCounts(edition, 'people'),
    organisations: termCounts(edition, 'organisations'),
    topicYears: topicYears(edition),
    guide: guide(),
    releases: digest(edition.releases.map(({ digest: file, facts }) => file + facts).join()),
  });
  yield page('searchGuide', searchGuidePath(language), guide, guideProps);
  yield page('openSearch', openSearchPath(language), () => ({}), openSearchProps);
  yield page('search', searchPath(language), sources, searchProps);
}

function openSearchProps({ language, site, say }: View): OpenSearchProps {
  return {
    lang: language.code,
    title: say(site.title),
    description: site.description === undefined ? '' : say(site.description),
    search: site.url + encodePath(searchPath(language)),
    self: site.url + encodePath(openSearchPath(language)),
  };
}

type SearchSources = {
  readonly languages: readonly string[];
  readonly years: readonly CountedDate[];
  readonly types: readonly TypeCount[];
  /** Of all releases, be they of one type. */
  readonly typesHad: readonly string[];
  readonly topics: TermCounts;
  readonly people: TermCounts;
  readonly organisations: TermCounts;
  /** Topic → its years, newest first. */
  readonly topicYears: Readonly<Record<string, readonly string[]>>;
  readonly guide: GuideSources;
  /** A digest of all releases. */
  readonly releases: string;
};

function searchProps(view: View, from: SearchSources): SearchProps {
  const { language, frame } = view;
  const search = searchPath(language);
  const stemmed = stemmedLanguage(language.code);
  return {
    frame: frame(search, versionsIn(view, from.languages, searchPath)),
    guides: Object.fromEntries(
      view.site.languages.map((each) => [each.code, encodePath(searchGuidePath(each))]),
    ),
    first: {
      guide: versioned(encodePath(searchGuidePath(language)), JSON.stringify(guideProps(view, from.guide))),
      shards: versioned(shardListPath(language.code), from.releases),
      ...(stemmed && { wordForms: wordFormsPath(stemmed) }),
    },
    ownTypes: from.typesHad.flatMap((key) => {
      const type = view.showType(key);
      return typeof type === 'string' ? [] : [type];
    }),
    browse: {
      years: from.years.map((year) => countedLink(language, year)),
      types: countedTypes(view, from.types),
      topics: topTopics(view, from.topics),
      topicYears: mostUsed(topTerms(view, 'topics', from.topics))
        .slice(0, TOPICS_BY_YEAR)
        .map(({ key, href, label }) => ({
          label,
          years: (from.topicYears[key] ?? []).map((date) => ({ href: `${href}${date}/`, label: date })),
        })),
      people: browseNames(view, 'people', from.people),
      organisations: browseNames(view, 'organisations', from.organisations),
    },
  };
}

/** An address that is another one when what it depends on is: a browser may keep what it has of it. */
function versioned(path: string, state: string): string {
  return `${path}?v=${digest(state).slice(0, 8)}`;
}

function topicYears({ terms }: Edition): SearchSources['topicYears'] {
  return Object.fromEntries(
    [...terms.topics.values()].map(({ term, years }) => [term.key, years.map(({ date }) => date)]),
  );
}

function browseNames(view: View, kind: TermKind, counts: TermCounts): SearchProps['browse']['people'] {
  const all = mostUsed(topTerms(view, kind, counts));
  const links = all.slice(0, NAMES).map(({ href, label, count }) => ({ href, label, count }));
  const more = all.length > links.length && { all: encodePath(termIndexPath(view.language, kind)) };
  return { links, ...more };
}

type GuideSources = Readonly<Record<TermKind, TermCounts>> & {
  readonly types: readonly (TypeCount & { readonly hasPage: boolean })[];
  readonly years: readonly GuideValue[];
  readonly recent: readonly Release[];
};

function guideProps(
  view: View,
  { topics, people, organisations, types, years, recent }: GuideSources,
): SearchGuideProps {
  return {
    lang: view.language.code,
    terms: {
      topics: guideTerms(view, 'topics', topics),
      people: guideTerms(view, 'people', people),
      organisations: guideTerms(view, 'organisations', organisations),
    },
    types: types.map(({ type, count, hasPage }) => ({
      type: view.showType(type),
      count,
      ...(hasPage && { href: typeLink(view, type).href }),
    })),
    years,
    recent: recent.map((release) => ({
      href: encodePath(pathOf(view.site, release)),
      title: release.title,
      day: release.date.day,
    })),
  };
}

function guideTerms(view: View, kind: TermKind, counts: TermCounts): readonly GuideTerm[] {
  const { site, language, say, byLabel } = view;
  return Object.entries(counts)
    .flatMap(([key, count]): GuideTerm[] => {
      const term = site.vocabularies[kind].get(key);
      if (!term) return [];
      const { label, broader } = term;
      const formerly = formerNamesOf(view, kind, key);
      return [
        {
          key,
          label: say(label),
          ...(formerly && { formerly }),
          ...(broader !== undefined && broader in counts && { broader }),
          href: encodePath(termPath(language, kind, key)),
          count,
        },
      ];
    })
    .sort(byLabel);
}

/** Term key → its releases that are not withdrawn. */
function currentCounts({ terms }: Edition, kind: TermKind): TermCounts {
  return Object.fromEntries(
    [...terms[kind].values()].map(({ term, releases }) => [term.key, countCurrent(releases)]),
  );
}

function countTypes({ releases, types }: Edition, keys: readonly string[]) {
  const current = releases.filter(isCurrent);
  const groups = groupBy(current, ({ type }) => type);
  const hasPage = types.length > 0;
  return keys.flatMap((type) => {
    const count = groups.get(type)?.length;
    return count === undefined ? [] : [{ type, count, hasPage }];
  });
}

function countCurrent(releases: readonly Release[]): number {
  return releases.filter(isCurrent).length;
}

function isCurrent({ withdrawn }: Release): boolean {
  return withdrawn === undefined;
}
