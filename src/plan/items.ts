import { compact } from '../lib/compact.ts';
import { encodePath } from '../lib/sitePath.ts';
import { datePath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import type { Language } from '../model/site.ts';
import { type PlanContext, pathOf } from './context.ts';
import type { CountedLink, Link, ReleaseItem } from './props.ts';

const made = new WeakMap<Release, ReleaseItem>();

/** A release as lists show it; one object for all lists. */
export function releaseItem({ site }: PlanContext, release: Release): ReleaseItem {
  const known = made.get(release);
  if (known) return known;
  const { title, summary, date, type, dateline } = release;
  const href = encodePath(pathOf(site, release));
  const item = compact({
    href,
    title,
    summary,
    date,
    type,
    dateline,
    withdrawn: release.withdrawn !== undefined,
  });
  made.set(release, item);
  return item;
}

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
