import { DAY } from '../../src/lib/days.ts';
import type { Random } from './random.ts';

const FIRST = Date.UTC(2000, 6, 1);
/** A Wednesday in the middle of a month: the days after it are quiet, and of its month. */
const LAST = Date.UTC(2025, 5, 18);
/** A press office publishes a little more each year. */
const GROWTH = 1.04;
/** Sunday first. */
const WEEKDAYS = [0.05, 1, 1.15, 1.2, 1.2, 0.95, 0.08];
/** January first. */
const MONTHS = [0.9, 1, 1.1, 1, 1.1, 1.05, 0.65, 0.7, 1.1, 1.15, 1.1, 0.9];
/** Per hour of the working day, 7 to 20. */
const HOURS = [0.03, 0.05, 0.1, 0.14, 0.14, 0.1, 0.1, 0.11, 0.1, 0.08, 0.03, 0.01, 0.005, 0.005];
const FIRST_HOUR = 7;
const BARE = 0.05;

/**
 * Spreads `total` releases over 25 years by the habits of a press office. Gives the day (`YYYY-MM-DD`) of each, 0 being
 * the newest; a larger number is never a later day.
 */
export function timetable(total: number): (index: number, random: Random) => string {
  const sums: number[] = [];
  let sum = 0;
  for (let at = FIRST; at <= LAST; at += DAY) {
    const date = new Date(at);
    const year = date.getUTCFullYear() - 2000;
    sum += GROWTH ** year * (WEEKDAYS[date.getUTCDay()] ?? 0) * (MONTHS[date.getUTCMonth()] ?? 0);
    sums.push(sum);
  }
  return (index, random) => {
    const place = sum * (1 - (index === 0 ? 0 : (index + random.next()) / total));
    return new Date(FIRST + firstAtLeast(sums, place) * DAY).toISOString().slice(0, 10);
  };
}

/** ` 16:17`, or "" for a release that states its day only. */
export function timeOfDay(random: Random): string {
  if (random.chance(BARE)) return '';
  const hour = FIRST_HOUR + random.weighted(HOURS);
  const minute = random.chance(0.6) ? random.between(0, 5) * 10 : random.between(0, 59);
  return ` ${two(hour)}:${two(minute)}`;
}

function firstAtLeast(sums: readonly number[], place: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
