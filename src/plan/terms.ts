import type { Edition } from '../archive/archive.ts';
import { lineage, type TermGroup } from '../archive/terms.ts';
import { compact } from '../lib/compact.ts';
import { groupBy } from '../lib/groupBy.ts';
import { once } from '../lib/once.ts';
import { encodePath } from '../lib/sitePath.ts';
import { termIndexPath, termPath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { TERM_KINDS, type TermKind, type Vocabulary } from '../model/site.ts';
import { otherLanguages, type PlanContext } from './context.ts';
import {
  type CountedDate,
  countDate,
  type NeighbourDates,
  neighbourDates,
  neighbourLinks,
  newestOf,
  releaseItem,
} from './items.ts';
import type { PlannedPage } from './job.ts';
import { officesOf } from './offices.ts';
import { formerNamesOf, organisationNames, otherOrganisations, successionOf } from './organisations.ts';
import type { CountedLink, TermIndexProps, TermLink, TermNode, TermProps, TermYearProps } from './props.ts';
import { type View, versionsIn } from './view.ts';

/** Enough to see what is going on; the years hold the rest. */
const NEWEST = 20;

/** Term key → its releases, of the terms that have any. */
export type TermCounts = Readonly<Record<string, number>>;

/** The indexes of topics, people and organisations, the page of each term and of each of its years. */
export function* planTerms(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page, site } = context;
  for (const kind of TERM_KINDS) {
    if (site.vocabularies[kind].size === 0) continue;
    const counts = once(() => termCounts(edition, kind));
    const sources = () => ({ kind, counts: counts(), languages: otherLanguages(context) });
    yield page('termIndex', termIndexPath(language, kind), sources, indexProps);
    const narrower = once(() => groupByBroader(site.vocabularies[kind], counts()));
    const narrowerOf = (key: string) => Object.fromEntries(narrower().get(key) ?? []);
    for (const group of edition.terms[kind].values()) yield* planTerm(context, kind, group, narrowerOf);
  }
}

/** How many releases each term of an edition has. */
export function termCounts(edition: Edition, kind: TermKind): TermCounts {
  const entries = [...edition.terms[kind].values()].map(({ term, releases }) => [term.key, releases.length]);
  return Object.fromEntries(entries);
}

/** A term as a release names it. */
export function termLinks(view: View, kind: TermKind, keys: readonly string[]): readonly TermLink[] {
  return keys.flatMap((key) => {
    const term = view.site.vocabularies[kind].get(key);
    if (!term) return [];
    const href = encodePath(termPath(view.language, kind, key));
    return [{ key, href, label: view.say(term.label), sameAs: term.sameAs }];
  });
}

type CountedTerm = CountedLink & { readonly key: string };

/** The terms of `counts` that are under no other, by label in the page's language. */
export function topTerms(view: View, kind: TermKind, counts: TermCounts): readonly CountedTerm[] {
  return linkTerms(view, kind, groupByBroader(view.site.vocabularies[kind], counts).get(undefined) ?? []);
}

type TermCount = readonly [key: string, count: number];

/** Key of a broader term → the counts of the terms right under it; undefined → of those that are under none. */
function groupByBroader(
  vocabulary: Vocabulary,
  counts: TermCounts,
): ReadonlyMap<string | undefined, readonly TermCount[]> {
  return groupBy(Object.entries(counts), ([key]) => {
    const broader = vocabulary.get(key)?.broader;
    return broader !== undefined && vocabulary.has(broader) ? broader : undefined;
  });
}

function linkTerms(
  { site, language, say, byLabel }: View,
  kind: TermKind,
  counts: readonly TermCount[],
): readonly CountedTerm[] {
  return counts
    .flatMap(([key, count]) => {
      const term = site.vocabularies[kind].get(key);
      return term
        ? [{ key, href: encodePath(termPath(language, kind, key)), label: say(term.label), count }]
        : [];
    })
    .sort(byLabel);
}

/** The topics under no other, most used first. */
export function topTopics(view: View, counts: TermCounts): readonly CountedLink[] {
  return mostUsed(topTerms(view, 'topics', counts)).map(({ href, label, count }) => ({
    href,
    label,
    count,
  }));
}

/** Terms by the number of their releases. */
export function mostUsed<Term extends CountedLink>(terms: readonly Term[]): readonly Term[] {
  return [...terms].sort((a, b) => b.count - a.count);
}

function indexProps(
  view: View,
  { kind, counts, languages }: { kind: TermKind; counts: TermCounts; languages: readonly string[] },
): TermIndexProps {
  const pathIn = (language: View['language']) => termIndexPath(language, kind);
  const groups = groupByBroader(view.site.vocabularies[kind], counts);
  // Terms that are broader than each other are under none that is under no other: no circle is gone into.
  const nodes = (broader: string | undefined): readonly TermNode[] =>
    linkTerms(view, kind, groups.get(broader) ?? []).map(({ key, ...link }) =>
      compact({ ...link, formerly: formerNamesOf(view, kind, key), narrower: nodes(key) }),
    );
  return {
    frame: view.frame(pathIn(view.language), versionsIn(view, languages, pathIn)),
    kind,
    terms: nodes(undefined),
  };
}

function* planTerm(
  context: PlanContext,
  kind: TermKind,
  { term: { key }, releases, years }: TermGroup,
  narrowerOf: (key: string) => TermCounts,
): Generator<PlannedPage> {
  const { language, page, edition, site } = context;
  const path = termPath(language, kind, key);
  const succession = (): SuccessionSources => {
    const { predecessors, successors } = successionOf(site.vocabularies.organisations, key);
    const paged = [...predecessors, ...successors].filter((other) => edition.terms.organisations.has(other));
    return { predecessors, successors, paged };
  };
  const sources = () => ({
    kind,
    key,
    ...(kind === 'organisations' && { succession: succession() }),
    languages: otherLanguages(context, (other) => hasTerm(other, kind, key)),
    count: releases.length,
    newest: newestOf(releases, NEWEST),
    years: years.map(countDate),
    narrower: narrowerOf(key),
  });
  yield page('term', path, sources, termProps);
  for (const [index, { date, releases: inYear }] of years.entries()) {
    const yearSources = () => ({
      kind,
      key,
      year: date,
      languages: otherLanguages(context, (other) => hasTerm(other, kind, key, date)),
      releases: inYear,
      ...neighbourDates(years, index),
    });
    yield page('termYear', `${path}${date}/`, yearSources, termYearProps);
  }
}

type SuccessionSources = {
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** Those of them that have a page. */
  readonly paged: readonly string[];
};

type TermSources = {
  readonly kind: TermKind;
  readonly key: string;
  readonly languages: readonly string[];
};

function termProps(
  view: View,
  from: TermSources & {
    readonly count: number;
    readonly newest: readonly Release[];
    readonly years: readonly CountedDate[];
    readonly narrower: TermCounts;
    readonly succession?: SuccessionSources;
  },
): TermProps {
  const { kind, key, languages, count, succession } = from;
  const others = (keys: readonly string[] = []) =>
    keys.length > 0 ? otherOrganisations(view, keys, succession?.paged ?? []) : undefined;
  const vocabulary = view.site.vocabularies[kind];
  const term = vocabulary.get(key);
  const pathIn = (language: View['language']) => termPath(language, kind, key);
  const url = encodePath(pathIn(view.language));
  const ancestors = lineage(key, vocabulary).slice(1).reverse();
  return compact({
    frame: view.frame(pathIn(view.language), versionsIn(view, languages, pathIn)),
    kind,
    key,
    label: labelOf(view, kind, key),
    description: term?.description === undefined ? undefined : view.say(term.description),
    descriptionApart: term?.description === undefined ? undefined : view.apart(term.description),
    sameAs: term?.sameAs ?? [],
    offices: kind === 'people' ? officesOf(view, key) : undefined,
    names: kind === 'organisations' ? organisationNames(view, key) : undefined,
    predecessors: others(succession?.predecessors),
    successors: others(succession?.successors),
    broader: termLinks(view, kind, ancestors).map(({ href, label }) => ({ href, label })),
    narrower: linkTerms(view, kind, Object.entries(from.narrower)).map(({ href, label, count: of }) => ({
      href,
      label,
      count: of,
    })),
    count,
    newest: from.newest.map((release) => releaseItem(view, release)),
    years: from.years.map(({ date, count: of }) => ({ href: `${url}${date}/`, label: date, count: of })),
    feed: `${url}feed.xml`,
  });
}

function termYearProps(
  view: View,
  from: TermSources & NeighbourDates & { readonly year: string; readonly releases: readonly Release[] },
): TermYearProps {
  const { kind, key, year, languages, releases } = from;
  const pathIn = (language: View['language']) => `${termPath(language, kind, key)}${year}/`;
  const url = encodePath(termPath(view.language, kind, key));
  const label = labelOf(view, kind, key);
  return {
    frame: view.frame(pathIn(view.language), versionsIn(view, languages, pathIn)),
    kind,
    label,
    up: { href: url, label },
    year: Number(year),
    releases: releases.map((release) => releaseItem(view, release)),
    ...neighbourLinks(from, (date) => ({ href: `${url}${date}/`, label: date })),
  };
}

function labelOf({ site, say }: View, kind: TermKind, key: string): string {
  const term = site.vocabularies[kind].get(key);
  return term ? say(term.label) : key;
}

function hasTerm(edition: Edition, kind: TermKind, key: string, year?: string): boolean {
  const group = edition.terms[kind].get(key);
  return group !== undefined && (year === undefined || group.years.some(({ date }) => date === year));
}
