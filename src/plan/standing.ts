import type { Moment } from '../lib/moment.ts';
import type { Release } from '../model/release.ts';
import type { Government } from '../model/site.ts';
import type { View } from './view.ts';

/*
 * What time has made of a release: whose term it belongs to, and whether a translation has fallen behind. Neither asks
 * what day it is: a past term is one that has an end.
 */

/** The name of the government whose term a release is of, when that term is over. */
export function pastGovernment({ site, say }: View, { date }: Release): string | undefined {
  // On the day of a change of governments, the new one.
  const term = site.governments
    .filter(({ from, to }) => from <= date.day && (to === undefined || date.day <= to))
    .reduce<Government | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined);
  return term?.to === undefined ? undefined : say(term.name);
}

/**
 * The source of a translation, where it was corrected since the translation was made or last changed. The source is
 * the first of its versions, which stand in the order of the site's languages.
 */
export function correctedSource(
  release: Release,
  [source]: readonly Release[],
): { readonly lang: string; readonly date: Moment } | undefined {
  const newest = source?.corrections[0]?.date;
  if (!source || !newest || source.lang === release.lang) return undefined;
  return isAfter(newest, release.updated ?? release.date) ? { lang: source.lang, date: newest } : undefined;
}

// A bare date says no more than its day.
function isAfter(a: Moment, b: Moment): boolean {
  return a.hasTime && b.hasTime ? a.millis > b.millis : a.day > b.day;
}
