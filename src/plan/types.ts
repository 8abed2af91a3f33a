import type { Edition } from '../archive/archive.ts';
import type { TypeGroup } from '../archive/types.ts';
import { compact } from '../lib/compact.ts';
import { encodePath } from '../lib/sitePath.ts';
import { typeIndexPath, typePath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
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
import type { CountedType, TypeIndexProps, TypeLink, TypeProps, TypeYearProps } from './typeProps.ts';
import { type View, versionsIn } from './view.ts';

/** Enough to see what is going on; the years hold the rest. */
const NEWEST = 20;

/** The page of each type of release and of each of its years, and their index. */
export function* planTypes(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page } = context;
  const groups = edition.types;
  if (groups.length === 0) return;
  const index = () => ({
    types: typeCounts(edition),
    languages: otherLanguages(context, ({ types }) => types.length > 0),
  });
  yield page('typeIndex', typeIndexPath(language), index, indexProps);
  for (const group of groups) yield* planType(context, group);
}

/** How many releases of each type an edition has. */
export type TypeCount = { readonly type: string; readonly count: number };

/** The types of an edition’s releases, each with how many there are. */
export function typeCounts({ types }: Edition): readonly TypeCount[] {
  return types.map(({ type, releases }) => ({ type, count: releases.length }));
}

/** A type's page. */
export function typeLink({ language, showType }: View, type: string): TypeLink {
  return { type: showType(type, 'many'), href: encodePath(typePath(language, type)) };
}

/** The same with how many releases each has. */
export function countedTypes(view: View, types: readonly TypeCount[]): readonly CountedType[] {
  return types.map(({ type, count }) => ({ ...typeLink(view, type), count }));
}

function* planType(context: PlanContext, { type, releases, years }: TypeGroup): Generator<PlannedPage> {
  const { language, page } = context;
  const path = typePath(language, type);
  const sources = () => ({
    type,
    languages: otherLanguages(context, (other) => hasType(other, type)),
    count: releases.length,
    newest: newestOf(releases, NEWEST),
    years: years.map(countDate),
  });
  yield page('type', path, sources, typeProps);
  for (const [index, { date, releases: inYear }] of years.entries()) {
    const yearSources = () => ({
      type,
      year: date,
      languages: otherLanguages(context, (other) => hasType(other, type, date)),
      releases: inYear,
      ...neighbourDates(years, index),
    });
    yield page('typeYear', `${path}${date}/`, yearSources, typeYearProps);
  }
}

type TypeSources = { readonly type: string; readonly languages: readonly string[] };

function indexProps(
  view: View,
  { types, languages }: { readonly types: readonly TypeCount[]; readonly languages: readonly string[] },
): TypeIndexProps {
  return {
    frame: view.frame(typeIndexPath(view.language), versionsIn(view, languages, typeIndexPath)),
    types: countedTypes(view, types),
  };
}

function typeProps(
  view: View,
  from: TypeSources & {
    readonly count: number;
    readonly newest: readonly Release[];
    readonly years: readonly CountedDate[];
  },
): TypeProps {
  const { type, languages, count } = from;
  const pathIn = (language: View['language']) => typePath(language, type);
  const url = encodePath(pathIn(view.language));
  const description = view.site.types.get(type)?.description;
  return compact({
    frame: view.frame(pathIn(view.language), versionsIn(view, languages, pathIn)),
    type: view.showType(type, 'many'),
    description: description && view.say(description),
    descriptionApart: description === undefined ? undefined : view.apart(description),
    index: encodePath(typeIndexPath(view.language)),
    count,
    newest: from.newest.map((release) => releaseItem(view, release)),
    years: from.years.map(({ date, count: of }) => ({ href: `${url}${date}/`, label: date, count: of })),
    feed: `${url}feed.xml`,
  });
}

function typeYearProps(
  view: View,
  from: TypeSources & NeighbourDates & { readonly year: string; readonly releases: readonly Release[] },
): TypeYearProps {
  const { type, year, languages, releases } = from;
  const pathIn = (language: View['language']) => `${typePath(language, type)}${year}/`;
  const up = encodePath(typePath(view.language, type));
  return {
    frame: view.frame(pathIn(view.language), versionsIn(view, languages, pathIn)),
    type: view.showType(type, 'many'),
    index: encodePath(typeIndexPath(view.language)),
    up,
    year: Number(year),
    releases: releases.map((release) => releaseItem(view, release)),
    ...neighbourLinks(from, (date) => ({ href: `${up}${date}/`, label: date })),
  };
}

function hasType(edition: Edition, type: string, year?: string): boolean {
  const group = edition.types.find((candidate) => candidate.type === type);
  return group !== undefined && (year === undefined || group.years.some(({ date }) => date === year));
}
