import type { Moment } from '../lib/moment.ts';

/** What a citation says of a release. All plain text in the release's language, `url` absolute. */
export interface CitedRelease {
  readonly title: string;
  /** What it is, in words: "Press release". */
  readonly kind: string;
  /** Who spoke the words, a `citedName`, where that is told; else the publisher stands for the author. */
  readonly author?: string;
  readonly publisher: string;
  readonly date: Moment;
  readonly reference?: string;
  readonly url: string;
  readonly lang: string;
}

/** Year, month (1–12) and day (1–31) in the site's zone. */
export function datePartsOf({ day }: Moment): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** A text on one line: all white space and control characters as single spaces. */
export function citedLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/**
 * A person's name as reference managers read it: what is behind its comma is a given name to them, so that it has none
 * before what ends it. `Eric Sample, Jr.` → `Eric Sample Jr.`; `Sample, Eric` stays.
 */
export function citedName(name: string): string {
  return name.replace(/, *(?=(?:[JS]r\.?|[IVX]+)$)/, ' ');
}
