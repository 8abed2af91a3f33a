import type { Edition } from '../archive/archive.ts';
import type { Period } from '../archive/calendar.ts';
import { encodePath } from '../lib/sitePath.ts';
import { datePath, datesPath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { otherLanguages, type PlanContext } from './context.ts';
import {
  type CountedDate,
  countDate,
  countedLink,
  dateLink,
  type NeighbourDates,
  neighbourDates,
  neighbourLinks,
  releaseItem,
} from './items.ts';
import type { PlannedPage } from './job.ts';
import type { DatesProps, DayProps, MonthProps, YearProps } from './props.ts';
import { type View, versionsIn } from './view.ts';

/** The pages of every year, month and day that has releases, and their index. */
export function* planCalendar(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page } = context;
  const { years } = edition;
  const months = years.flatMap((year) => year.months);
  const days = months.flatMap((month) => month.days);
  const common = <P extends Period>(list: readonly P[], index: number, { date }: P) => ({
    date,
    languages: otherLanguages(context, (other) => hasDate(other, date)),
    ...neighbourDates(list, index),
  });
  for (const [index, year] of years.entries()) {
    const parts = year.months.map(periodSource);
    const sources = () => ({ ...common(years, index, year), parts });
    yield page('year', datePath(language, year.date), sources, yearProps);
  }
  for (const [index, month] of months.entries()) {
    const sources = () => ({ ...common(months, index, month), parts: month.days.map(periodSource) });
    yield page('month', datePath(language, month.date), sources, monthProps);
  }
  for (const [index, day] of days.entries()) {
    const sources = () => ({ ...common(days, index, day), releases: day.releases });
    yield page('day', datePath(language, day.date), sources, dayProps);
  }
  const sources = () => ({
    languages: otherLanguages(context),
    years: years.map((year) => ({ ...countDate(year), months: year.months.map(countDate) })),
  });
  yield page('dates', datesPath(language), sources, datesProps);
}

type Dated = NeighbourDates & { readonly date: string; readonly languages: readonly string[] };
type Part = ReturnType<typeof periodSource>;

function periodSource({ date, releases }: Period) {
  return { date, releases };
}

function yearProps(view: View, from: Dated & { readonly parts: readonly Part[] }): YearProps {
  const { date, parts } = from;
  return {
    frame: frameFor(view, from),
    year: Number(date),
    count: countAll(parts),
    months: parts.map((month) => ({
      month: monthNumber(month),
      href: dateLink(view.language, month.date).href,
      releases: items(view, month.releases),
    })),
    ...neighbourLinks(from, (other) => dateLink(view.language, other)),
    feed: `${encodePath(datePath(view.language, date))}feed.xml`,
  };
}

function monthProps(view: View, from: Dated & { readonly parts: readonly Part[] }): MonthProps {
  const { date, parts } = from;
  return {
    frame: frameFor(view, from),
    year: Number(date.slice(0, 4)),
    month: monthNumber(from),
    count: countAll(parts),
    up: dateLink(view.language, date.slice(0, 4)),
    days: parts.map((day) => ({
      day: day.date,
      href: dateLink(view.language, day.date).href,
      releases: items(view, day.releases),
    })),
    ...neighbourLinks(from, (other) => dateLink(view.language, other)),
  };
}

function dayProps(view: View, from: Dated & { readonly releases: readonly Release[] }): DayProps {
  const { language } = view;
  const { date } = from;
  return {
    frame: frameFor(view, from),
    day: date,
    releases: items(view, from.releases),
    up: { year: dateLink(language, date.slice(0, 4)), month: dateLink(language, date.slice(0, 7)) },
    ...neighbourLinks(from, (other) => dateLink(language, other)),
  };
}

function datesProps(
  view: View,
  {
    languages,
    years,
  }: {
    readonly languages: readonly string[];
    readonly years: readonly (CountedDate & { readonly months: readonly CountedDate[] })[];
  },
): DatesProps {
  const { language, frame } = view;
  return {
    frame: frame(datesPath(language), versionsIn(view, languages, datesPath)),
    years: years.map((year) => ({
      ...countedLink(language, { date: year.date, count: year.count }),
      year: Number(year.date),
      months: year.months.map((month) => ({ ...countedLink(language, month), month: monthNumber(month) })),
    })),
  };
}

function frameFor(view: View, { date, languages }: Dated) {
  const pathIn = (language: View['language']) => datePath(language, date);
  return view.frame(pathIn(view.language), versionsIn(view, languages, pathIn));
}

function items(view: View, releases: readonly Release[]) {
  return releases.map((release) => releaseItem(view, release));
}

function countAll(parts: readonly Part[]): number {
  return parts.reduce((sum, { releases }) => sum + releases.length, 0);
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
