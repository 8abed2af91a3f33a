import { formatDay } from '../lib/formatMoment.ts';
import { oneLine } from '../lib/oneLine.ts';
import { isDrawable } from './cardLetters.ts';
import type { Release } from './release.ts';
import { type Language, localize, type Site } from './site.ts';

/** The site's title as its cards show it. */
export function cardTitle(site: Site, language: Language): string {
  return cardLine(localize(site.title, language.code, site.languages[0].code));
}

/** True when a site shows cards, and its fonts have the letters of its title in that language. */
export function drawsCards(site: Site, language: Language): boolean {
  return site.shareCards !== undefined && isDrawable(cardTitle(site, language));
}

/** What a release's card says of it; undefined where the fonts lack a letter, so that the site's card is shown instead. */
export function releaseCardText(
  release: Pick<Release, 'title' | 'date'>,
  { code }: Language,
): { readonly title: string; readonly date: string } | undefined {
  const title = cardLine(release.title);
  const date = formatDay(release.date.day, code);
  return isDrawable(title) && isDrawable(date) ? { title, date } : undefined;
}

/** True when a release is new enough for a card of its own. */
export function deservesCard({ shareCards }: Site, { date }: Pick<Release, 'date'>): boolean {
  return shareCards?.since !== undefined && date.day >= shareCards.since;
}

/** A text on one line, its letters put together with their marks where they can be. */
export function cardLine(text: string): string {
  return oneLine(text).normalize('NFC');
}
