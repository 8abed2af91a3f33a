import { compact } from '../lib/compact.ts';
import { encodePath } from '../lib/sitePath.ts';
import { datePath, pathOf } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import type { Language } from '../model/site.ts';
import { perRelease } from './perRelease.ts';
import type { CountedLink, Link, ReleaseItem } from './props.ts';

/** A release as lists show it; one object for all lists. */
export const releaseItem = perRelease(({ site, showType }, release): ReleaseItem => {
  const { title, summary, date, dateline } = release;
  const type = release.type === 'release' ? release.type : showType(release.type);
  const href = encodePath(pathOf(site, release));
  const withdrawn = release.withdrawn !== undefined;
  return compact({ href, title, summary, date, type, dateline, withdrawn });
});

/** How many releases a day, month or year has; a source of pages that list periods. */
export type CountedDate = {
  /** `2021`, `2021-05` or `2021-05-25`. */
  readonly date: string;
  readonly count: number;
};

/** A period by the number of its releases. */
export function countDate({ date, releases }: { date: string; releases: readonly Release[] }): CountedDate {
  return { date, count: releases.length };
}

/** The first `count` of a list that runs newest first, without what was withdrawn: dated lists and feeds keep that. */
export function newestOf(releases: readonly Release[], count: number): readonly Release[] {
  const newest: Release[] = [];
  for (const release of releases) {
    if (newest.length === count) break;
    if (!release.withdrawn) newest.push(release);
  }
  return newest;
}

/** A link to a day, month or year page, labelled by its date. */
export function dateLink(language: Language, date: string): Link {
  return { href: encodePath(datePath(language, date)), label: date };
}

/** The same with the number of releases there. */
export function countedLink(language: Language, { date, count }: CountedDate): CountedLink {
  return { ...dateLink(language, date), count };
}

/** The dates of neighbouring periods, as sources. */
export function neighbourDates(list: readonly { readonly date: string }[], index: number): NeighbourDates {
  return { earlier: list[index + 1]?.date, later: list[index - 1]?.date };
}

/** Dates of the neighbouring periods that have releases. */
export type NeighbourDates = {
  readonly earlier: string | undefined;
  readonly later: string | undefined;
};

/** Neighbouring periods as links. */
export function neighbourLinks(
  { earlier, later }: NeighbourDates,
  link: (date: string) => Link,
): { earlier?: Link; later?: Link } {
  return {
    ...(earlier !== undefined && { earlier: link(earlier) }),
    ...(later !== undefined && { later: link(later) }),
  };
}
