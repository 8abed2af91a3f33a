import type { Edition } from '../archive/archive.ts';
import { compareNewestFirst } from '../archive/calendar.ts';
import type { Moment } from '../lib/moment.ts';
import { encodePath } from '../lib/sitePath.ts';
import { correctionsPath, pathOf } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { otherLanguages, type PlanContext } from './context.ts';
import type { FeedEntry, FeedProps } from './feedProps.ts';
import { entryId, feedOf } from './feeds.ts';
import {
  type CountedDate,
  type NeighbourDates,
  neighbourDates,
  neighbourLinks,
  releaseItem,
} from './items.ts';
import type { PlannedPage } from './job.ts';
import type { CorrectionItem, CorrectionsProps, CorrectionsYearProps } from './props.ts';
import { type View, versionsIn } from './view.ts';

/** Enough to see what was corrected of late; the years hold the rest. */
const NEWEST = 20;
const IN_FEED = 30;

/** One correction of one release, or its withdrawal. */
interface Made {
  readonly release: Release;
  /** Of a withdrawal whose day is not known, the release's own: told there, it is not silent. */
  readonly date: Moment;
  /** "" for a withdrawal that has no reason. */
  readonly note: string;
  /** A correction's place among the release's own, from 1, oldest first: stays when others follow. */
  readonly place: number | 'withdrawal';
}

/**
 * A language's corrections and withdrawals: the newest, those of each year in which any
 * were made, and their feed. Planned where there are none too, since every page links to them. Made from releases that
 * were corrected or withdrawn only, so that others change nothing here.
 */
export function* planCorrections(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page } = context;
  const home = correctionsPath(language);
  const made = madeOf(edition);
  const years = correctionYears(edition);
  const sources = () => ({
    languages: otherLanguages(context),
    releases: releasesOf(made.slice(0, NEWEST)),
    years,
  });
  yield page('corrections', home, sources, listProps);
  for (const [index, { date: year }] of years.entries()) {
    const yearSources = () => ({
      year,
      languages: otherLanguages(context, (other) => correctionYears(other).some(({ date }) => date === year)),
      releases: releasesOf(made.filter((correction) => yearOf(correction) === year)),
      ...neighbourDates(years, index),
    });
    yield page('correctionsYear', `${home}${year}/`, yearSources, yearProps);
  }
  yield page(
    'atomFeed',
    `${home}feed.xml`,
    () => ({ releases: releasesOf(made.slice(0, IN_FEED)) }),
    feedProps,
  );
}

/** The years in which an edition's releases were corrected or withdrawn, newest first, with how often. */
export function correctionYears(edition: Edition): readonly CountedDate[] {
  const counts = new Map<string, number>();
  for (const correction of madeOf(edition)) {
    const year = yearOf(correction);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([date, count]) => ({ date, count })).sort((a, b) => (a.date < b.date ? 1 : -1));
}

const known = new WeakMap<Edition, readonly Made[]>();

/** Every correction and withdrawal of an edition, newest first; found once, for few of many releases have any. */
function madeOf(edition: Edition): readonly Made[] {
  const made = known.get(edition) ?? madeIn(edition.releases);
  known.set(edition, made);
  return made;
}

/** Every correction and withdrawal of these releases, newest first. */
function madeIn(releases: readonly Release[]): readonly Made[] {
  return releases
    .flatMap((release): readonly Made[] => {
      const { corrections, withdrawn } = release;
      const corrected = corrections.map(({ date, note }, index, { length }) => {
        return { release, date, note, place: length - index };
      });
      if (!withdrawn) return corrected;
      const { date = release.date, reason: note = '' } = withdrawn;
      return [...corrected, { release, date, note, place: 'withdrawal' }];
    })
    .sort(
      (a, b) =>
        b.date.millis - a.date.millis || compareNewestFirst(a.release, b.release) || turnOf(b) - turnOf(a),
    );
}

/** A withdrawal is the last that is done to a release. */
function turnOf({ place }: Made): number {
  return place === 'withdrawal' ? Number.POSITIVE_INFINITY : place;
}

function releasesOf(made: readonly Made[]): readonly Release[] {
  return [...new Set(made.map(({ release }) => release))];
}

function yearOf({ date }: Made): string {
  return date.day.slice(0, 4);
}

type Corrected = { readonly releases: readonly Release[] };

function listProps(
  view: View,
  from: Corrected & { readonly languages: readonly string[]; readonly years: readonly CountedDate[] },
): CorrectionsProps {
  const { language, frame } = view;
  const url = encodePath(correctionsPath(language));
  return {
    frame: frame(correctionsPath(language), versionsIn(view, from.languages, correctionsPath)),
    newest: madeIn(from.releases).slice(0, NEWEST).map(itemIn(view)),
    years: from.years.map(({ date, count }) => ({ href: `${url}${date}/`, label: date, count })),
    feed: `${url}feed.xml`,
  };
}

function yearProps(
  view: View,
  from: Corrected & NeighbourDates & { readonly languages: readonly string[]; readonly year: string },
): CorrectionsYearProps {
  const { language, frame } = view;
  const pathIn = (other: View['language']) => `${correctionsPath(other)}${from.year}/`;
  const up = encodePath(correctionsPath(language));
  return {
    frame: frame(pathIn(language), versionsIn(view, from.languages, pathIn)),
    up,
    year: Number(from.year),
    corrections: madeIn(from.releases)
      .filter((correction) => yearOf(correction) === from.year)
      .map(itemIn(view)),
    ...neighbourLinks(from, (date) => ({ href: `${up}${date}/`, label: date })),
  };
}

function itemIn(view: View) {
  return ({ release, date, note, place }: Made): CorrectionItem => ({
    key: `${release.id} ${place}`,
    release: releaseItem(view, release),
    date,
    note,
    isWithdrawal: place === 'withdrawal',
    ...(place === 'withdrawal' && !release.withdrawn?.date && { isUndated: true }),
  });
}

function feedProps(view: View, { releases }: Corrected): FeedProps {
  const { site, say, language } = view;
  const entries = madeIn(releases)
    .slice(0, IN_FEED)
    .map(
      ({ release, date, note, place }): FeedEntry => ({
        id: `${entryId(view, release)}#${place === 'withdrawal' ? place : `correction-${place}`}`,
        title: release.title,
        withdrawn: release.withdrawn !== undefined,
        summary: note,
        url: site.url + encodePath(pathOf(site, release)),
        published: date,
        updated: date,
        topics: [],
      }),
    );
  const feed = feedOf(view, correctionsPath(language), 'feed.xml', say(site.title), entries);
  return { ...feed, of: 'corrections' };
}
