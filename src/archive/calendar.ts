import { compareCode } from '../lib/compareCode.ts';
import type { Release } from '../model/release.ts';

/** Releases of one day, month or year, newest first. */
export interface Period {
  /** `2021`, `2021-05` or `2021-05-25`. */
  readonly date: string;
  readonly releases: readonly Release[];
}

export interface Month extends Period {
  readonly days: readonly Period[];
}

export interface Year extends Period {
  readonly months: readonly Month[];
}

/** Cuts releases (newest first) by year, month and day; every level newest first, none empty. */
export function cutByCalendar(releases: readonly Release[]): readonly Year[] {
  return cut(releases, 4).map((year) => ({
    ...year,
    months: cut(year.releases, 7).map((month) => ({ ...month, days: cut(month.releases, 10) })),
  }));
}

/** Cuts releases (newest first) by year only. */
export function cutByYear(releases: readonly Release[]): readonly Period[] {
  return cut(releases, 4);
}

/** Newest first; of the same moment by id, so that the order never depends on the disk. */
export function sortNewestFirst(releases: readonly Release[]): readonly Release[] {
  return [...releases].sort(compareNewestFirst);
}

/** The order of every list: negative where `a` comes before `b`. */
export function compareNewestFirst(a: Release, b: Release): number {
  return compareCode(b.date.day, a.date.day) || b.date.millis - a.date.millis || compareCode(a.id, b.id);
}

function cut(releases: readonly Release[], length: number): readonly Period[] {
  const periods: { readonly date: string; readonly releases: Release[] }[] = [];
  for (const release of releases) {
    const { day } = release.date;
    const last = periods.at(-1);
    if (last && day.startsWith(last.date)) last.releases.push(release);
    else periods.push({ date: day.slice(0, length), releases: [release] });
  }
  return periods;
}
