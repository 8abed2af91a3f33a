import type { Edition } from '../archive/archive.ts';
import type { Year } from '../archive/calendar.ts';
import { encodePath } from '../lib/sitePath.ts';
import { datePath, datesPath } from '../model/paths.ts';
import type { PlanContext } from './context.ts';
import { countedDate, dateLink, neighbours, releaseItem } from './items.ts';
import type { PlannedPage } from './job.ts';

/** The pages of every year, month and day that has releases, and their index. */
export function* planCalendar(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page, frame } = context;
  const { years } = edition;
  const months = years.flatMap((year) => year.months);
  const days = months.flatMap((month) => month.days);
  const link = ({ date }: { date: string }) => dateLink(language, date);
  const items = (period: { releases: readonly Parameters<typeof releaseItem>[1][] }) =>
    period.releases.map((release) => releaseItem(context, release));
  const frameFor = (date: string) =>
    frame(datePath(language, date), (other) =>
      hasDate(other, date) ? datePath(other.language, date) : undefined,
    );

  for (const [index, year] of years.entries()) {
    yield page('year', datePath(language, year.date), () => ({
      frame: frameFor(year.date),
      year: Number(year.date),
      count: year.releases.length,
      months: year.months.map((month) => ({
        month: monthNumber(month),
        href: link(month).href,
        releases: items(month),
      })),
      ...neighbours(years, index, link),
      feed: `${encodePath(datePath(language, year.date))}feed.xml`,
    }));
  }
  for (const [index, month] of months.entries()) {
    yield page('month', datePath(language, month.date), () => ({
      frame: frameFor(month.date),
      year: Number(month.date.slice(0, 4)),
      month: monthNumber(month),
      count: month.releases.length,
      up: dateLink(language, month.date.slice(0, 4)),
      days: month.days.map((day) => ({ day: day.date, href: link(day).href, releases: items(day) })),
      ...neighbours(months, index, link),
    }));
  }
  for (const [index, day] of days.entries()) {
    yield page('day', datePath(language, day.date), () => ({
      frame: frameFor(day.date),
      day: day.date,
      releases: items(day),
      up: { year: dateLink(language, day.date.slice(0, 4)), month: dateLink(language, day.date.slice(0, 7)) },
      ...neighbours(days, index, link),
    }));
  }
  yield page('dates', datesPath(language), () => ({
    frame: frame(datesPath(language), (other) => datesPath(other.language)),
    years: years.map((year) => ({
      ...countedDate(language, year),
      year: Number(year.date),
      months: countedMonths(context, year),
    })),
  }));
}

function countedMonths({ language }: PlanContext, year: Year) {
  return year.months
    .map((month) => ({ ...countedDate(language, month), month: monthNumber(month) }))
    .reverse();
}

function monthNumber({ date }: { date: string }): number {
  return Number(date.slice(5, 7));
}

const known = new WeakMap<Edition, ReadonlySet<string>>();

function hasDate(edition: Edition, date: string): boolean {
  const dates =
    known.get(edition) ??
    new Set(edition.releases.flatMap(({ date: { day } }) => [day, day.slice(0, 7), day.slice(0, 4)]));
  known.set(edition, dates);
  return dates.has(date);
}
