import { DAY } from '../../lib/days.ts';
import type { Period } from '../request.ts';

/** Year first, so that nothing else can be meant. */
const DATE = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/;

/**
 * Days since 1970 of `2022-01-31`, `2022-1-31`, `2022/1/31` or `2022.1.31`, or of the first day of `2022-01` or `2022`;
 * undefined for what is no day.
 */
export function readDay(text: string): number | undefined {
  return readDays(text)?.from;
}

/** The same with the first day after the day, the month or the year. */
export function readDays(text: string): Required<DayRange> | undefined {
  const [, year, , month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month?.padStart(2, '0') ?? '01'}-${day?.padStart(2, '0') ?? '01'}`;
  const first = new Date(`${iso}T00:00:00Z`);
  // The 31st of February is read as one in March.
  if (Number.isNaN(first.getTime()) || first.toISOString().slice(0, 10) !== iso) return undefined;
  const next = new Date(first);
  if (day !== undefined) next.setUTCDate(next.getUTCDate() + 1);
  else if (month !== undefined) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { from: first.getTime() / DAY, until: next.getTime() / DAY };
}

/** The year of a day counted from 1970, with four digits. */
export function yearOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 4);
}

/** Days since 1970: the first of a range, and the first after it. A side that is left out has no end. */
export interface DayRange {
  readonly from?: number;
  readonly until?: number;
}

/** The range of two days that are both in it, `YYYY-MM-DD`; what is no day is left out. */
export function rangeOf({ from, to }: Partial<Period>): DayRange {
  const [first, last] = [readDay(from ?? ''), readDay(to ?? '')];
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { until: last + 1 }) };
}

/** True when a day, counted since 1970, is in the range: from its first to the one before `until`. */
export function holdsDay({ from = -Infinity, until = Infinity }: DayRange, day: number): boolean {
  return from <= day && day < until;
}

/** True when each day of the period is in the range. */
export function liesIn({ from, to }: Period, range: DayRange): boolean {
  const ends = [readDay(from), readDay(to)];
  return ends.every((day) => day !== undefined && holdsDay(range, day));
}

/** True when some day of the period is in the range. */
export function overlaps(period: Period, { from = -Infinity, until = Infinity }: DayRange): boolean {
  return (readDay(period.to) ?? Infinity) >= from && (readDay(period.from) ?? -Infinity) < until;
}

/** How many of a period's years are among those wanted, as `yearOf` writes them; where none is named, all are. */
export function shareOfYears({ from, to }: Period, wanted: ReadonlySet<string>): 'all' | 'some' | 'none' {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) =>
    String(first + index).padStart(4, '0'),
  );
  if (wanted.size === 0 || years.every((year) => wanted.has(year))) return 'all';
  return years.some((year) => wanted.has(year)) ? 'some' : 'none';
}
