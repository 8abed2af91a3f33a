import { shiftDay } from '../lib/days.ts';
import { formatMonthOfYear } from '../lib/formatMoment.ts';
import type { Period } from '../search/request.ts';

/** Periods, newest first, as a sentence names them: "2019–2021 and May 2015"; those that follow each other are one. */
export function periodNames(newestFirst: readonly Period[], lang: string): string {
  const merged: { from: string; to: string }[] = [];
  for (const { from, to } of newestFirst) {
    const newer = merged.at(-1);
    if (newer && shiftDay(to, 1) === newer.from) newer.from = from;
    else merged.push({ from, to });
  }
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(
    merged.map((period) => periodName(period, lang)),
  );
}

function periodName({ from, to }: Period, lang: string): string {
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  const name = (day: string) => (wholeYears ? day.slice(0, 4) : monthName(day, lang));
  return name(from) === name(to) ? name(from) : `${name(from)}–${name(to)}`;
}

/** "May 2019", of a day written `YYYY-MM-DD`. */
export function monthName(day: string, lang: string): string {
  return formatMonthOfYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)), lang);
}
