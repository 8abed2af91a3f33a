import { compact } from '../lib/compact.ts';
import { encodePath } from '../lib/sitePath.ts';
import { datePath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import type { Language } from '../model/site.ts';
import { pathOf } from './context.ts';
import { perRelease } from './perRelease.ts';
import type { CountedLink, Link, ReleaseItem } from './props.ts';

/** A release as lists show it; one object for all lists. */
export const releaseItem = perRelease(({ site }, release): ReleaseItem => {
  const { title, summary, date, type, dateline } = release;
  const href = encodePath(pathOf(site, release));
  const withdrawn = release.withdrawn !== undefined;
  return compact({ href, title, summary, date, type, dateline, withdrawn });
});

/** A link to a day, month or year page, labelled by its date. */
export function dateLink(language: Language, date: string): Link {
  return { href: encodePath(datePath(language, date)), label: date };
}

/** The same with the number of releases there. */
export function countedDate(
  language: Language,
  { date, releases }: { date: string; releases: readonly Release[] },
): CountedLink {
  return { ...dateLink(language, date), count: releases.length };
}

/** The neighbours of an entry in a list that runs newest first, made into links. */
export function neighbours<T, L>(
  list: readonly T[],
  index: number,
  link: (entry: T) => L,
): { earlier?: L; later?: L } {
  const earlier = list[index + 1];
  const later = list[index - 1];
  return { ...(earlier && { earlier: link(earlier) }), ...(later && { later: link(later) }) };
}
