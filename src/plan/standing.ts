import { lackingNotes } from '../archive/lackingNotes.ts';
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
 * The source of a translation that lacks corrections of it, and when the newest of these was. The source is the first of
 * its versions, which stand in the order of the site's languages.
 */
export function correctedSource(
  release: Release,
  [source]: readonly Release[],
): { readonly lang: string; readonly date: Moment } | undefined {
  if (!source || source.lang === release.lang) return undefined;
  const [newest] = lackingNotes(source, release, 'corrections');
  return newest && { lang: source.lang, date: newest.date };
}
