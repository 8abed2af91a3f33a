import type { Period } from '../request.ts';

/** Releases in a shard of the closed past, at most; a month may have more. What an index in the making takes hangs on it. */
const PAST = 6000;
/** The same of what ended long before the newest release, which is hardly ever corrected: a query asks all shards for each word. */
const LONG_PAST = 18_000;
/** Months from its end on that a period is long past. */
const LONG = 60;
/** Releases in the shard that the newest release falls in, unless it is a month's: it is made anew with each release. */
const PRESENT = 400;
/** Years that are ever indexed as one. */
const LONGEST_YEARS = 32;

/**
 * Cuts days (`YYYY-MM-DD`, in any order) into periods, newest first. A period is as long as it may be: 32, 16, 8, 4, 2
 * years or one, beginning at a multiple of their number, or a quarter or a month, so that a day more changes no period
 * but the one it falls in, unless it begins a period: what is past or long past by then may be one. None is empty.
 */
export function cutPeriods(days: readonly string[]): readonly Period[] {
  const months = new Map<number, number>();
  let newest = -1;
  for (const day of days) {
    const month = monthOf(day);
    months.set(month, (months.get(month) ?? 0) + 1);
    newest = Math.max(newest, month);
  }
  const starts = new Set([...months.keys()].map((month) => Math.floor(month / (LONGEST_YEARS * 12))));
  const periods = [...starts]
    .sort((a, b) => b - a)
    .flatMap((start) => cut(start * LONGEST_YEARS * 12, LONGEST_YEARS * 12, months, newest));
  return periods.map(({ first, length }) => ({
    from: `${dayPart(first)}-01`,
    to: lastDay(first + length - 1),
  }));
}

interface Span {
  /** Months since year 0. */
  readonly first: number;
  /** Months. */
  readonly length: number;
}

function cut(
  first: number,
  length: number,
  months: ReadonlyMap<number, number>,
  newest: number,
): readonly Span[] {
  let count = 0;
  for (let month = first; month < first + length; month++) count += months.get(month) ?? 0;
  if (count === 0) return [];
  if (length === 1 || count <= mostOf(first, first + length, newest)) return [{ first, length }];
  const part = length > 12 ? length / 2 : length === 12 ? 3 : 1;
  const parts: Span[] = [];
  for (let start = first + length - part; start >= first; start -= part)
    parts.push(...cut(start, part, months, newest));
  return parts;
}

/** Releases that a shard from month `first` to before month `end` may hold. */
function mostOf(first: number, end: number, newest: number): number {
  if (first <= newest && newest < end) return PRESENT;
  return end + LONG <= newest ? LONG_PAST : PAST;
}

/** The months since year 0 of a day. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function dayPart(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function lastDay(month: number): string {
  const year = Math.floor(month / 12);
  const of = (month % 12) + 1;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = of === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(of) ? 30 : 31;
  return `${dayPart(month)}-${days}`;
}
