import { formatDay } from '../lib/formatMoment.ts';
import type { Moment } from '../lib/moment.ts';

/** Who spoke. */
export interface CitedAuthor {
  /** The whole name, as its language orders it. */
  readonly name: string;
  /** Its parts, where they are known; else the name is not to be taken apart. */
  readonly parts?: { readonly family: string; readonly given: string; readonly suffix?: string };
}

/** What a citation says of a release. All plain text in the release's language, `url` absolute. */
export interface CitedRelease {
  readonly title: string;
  /** What it is, in words: "Press release". */
  readonly kind: string;
  /** Who spoke the words, where that is told; else the publisher stands for the author. */
  readonly author?: CitedAuthor;
  readonly publisher: string;
  /** Of publication. */
  readonly date: Moment;
  /** Of a speech that was given on another day than published: the day, and its label ("Delivered") in the release's language. */
  readonly delivered?: { readonly label: string; readonly date: Moment };
  readonly reference?: string;
  readonly url: string;
  readonly lang: string;
}

/** Year, month (1–12) and day (1–31) in the site's zone. */
export function datePartsOf({ day }: Moment): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** When a speech was given, in words: "Delivered: 3 May 2021". */
export function deliveredNote({ delivered, lang }: CitedRelease): string | undefined {
  return delivered && `${delivered.label}: ${formatDay(delivered.date.day, lang)}`;
}

/** A text on one line: all white space and control characters as single spaces. */
export function citedLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/**
 * A person's name as reference managers read it from one text: the family name before a comma where the parts are known,
 * else the whole. What is behind a comma is a given name to them, so that none stands before what ends a whole name:
 * `Eric Sample, Jr.` → `Eric Sample Jr.`; `Sample, Eric` stays.
 */
export function citedName({ name, parts }: CitedAuthor): string {
  if (parts) return [parts.family, parts.given, parts.suffix].filter(isText).map(withoutCommas).join(', ');
  return name.replace(/, *(?=(?:[JS]r\.?|[IVX]+)$)/, ' ');
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}

/** A comma within a part would begin the next one. */
function withoutCommas(part: string): string {
  return part.replace(/\s*,\s*/g, ' ');
}
