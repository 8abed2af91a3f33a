import { DateTime, type TokenParser } from 'luxon';
import { type MomentFault, parseMoment } from '../lib/moment.ts';
import { oneLine } from '../lib/oneLine.ts';
import { remembering } from '../lib/remembering.ts';

/** What a date of another system says, before it is told in the site's zone. */
export interface WrittenDate {
  /** `YYYY-MM-DD`; whether the calendar has it is not looked at. */
  readonly day: string;
  /** `16:17:00` */
  readonly time?: string;
  /** `Z` or `+03:00` */
  readonly offset?: string;
}

/** How dates are written. */
export interface DateForms {
  /** Luxon tokens, or `X` or `x`: seconds or milliseconds since 1970. */
  readonly format?: string;
  /** The language of month names that are not English. */
  readonly lang?: string;
  /** What to do about a date that cannot be read, for people. */
  readonly hint: string;
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const WORDED = [
  'MMMM d, yyyy',
  'MMM d, yyyy',
  'd MMMM yyyy',
  'd MMM yyyy',
  'cccc, MMMM d, yyyy',
  'cccc, d MMMM yyyy',
];
// As a language writes a day in words: 25 de mayo de 2021.
const OF_LANGUAGE = ['DDD', 'DDDD'];
const FIGURES = ['d.M.yyyy'];
const TIMES = ['', ' HH:mm', " '|' HH:mm", ', HH:mm', ' h:mm a', ', h:mm a', " '-' HH:mm"];

/**
 * Reads a date as `format` says, or else as it says itself: ISO 8601, as in e-mail (RFC 5322), or with a month's name.
 * Figures with dots are day, month, year, unless `format` has dots too; with slashes only a format tells the month.
 */
export function parseWritten(text: string, forms: DateForms): WrittenDate | MomentFault {
  const { format, lang, hint } = forms;
  const given = oneLine(text);
  const dotted = format === undefined || !tokensOf(format).includes('.');
  const byItself = () => parseIso(given) ?? parseMail(given) ?? parseWorded(given, dotted, lang);
  const written = format === undefined ? byItself() : (parseAs(given, format, lang) ?? byItself());
  return written ?? { message: `"${given}" is not a date that can be read for sure`, hint };
}

/** True for a day with a time in ISO 8601, which says what it means. */
export function isIsoTime(text: string): boolean {
  return parseIso(text)?.time !== undefined;
}

function parseIso(text: string): WrittenDate | undefined {
  const [, year, month = '', date = '', hour, minute = '', second = '00', offset] = ISO.exec(text) ?? [];
  if (year === undefined) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (hour === undefined) return { day };
  const time = `${hour.padStart(2, '0')}:${minute}:${second}`;
  return { day, time, ...(offset !== undefined && { offset: withColon(offset) }) };
}

function parseMail(text: string): WrittenDate | undefined {
  const time = DateTime.fromRFC2822(text, { setZone: true });
  return time.isValid ? atOffset(time) : undefined;
}

function parseWorded(text: string, figures: boolean, lang: string | undefined): WrittenDate | undefined {
  const bare = withoutMarks(text);
  for (const locale of localesOf(lang)) {
    const days = [...WORDED, ...(locale === 'en' ? [] : OF_LANGUAGE), ...(figures ? FIGURES : [])];
    for (const format of days.flatMap((day) => TIMES.map((time) => day + time))) {
      const time = parseTokens(text, format, locale) ?? (bare !== text && parseTokens(bare, format, locale));
      if (time) return onTheWall(time);
    }
  }
  return undefined;
}

/** A day in words without what marks its number (1st, 1er, 1º, 1.) or its year (2021 г., 2021 года). */
function withoutMarks(text: string): string {
  return text
    .replace(/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.?[º°]|\.)(?=[ ,])/i, '$1')
    .replace(/(?<=\d{4}) ?(?:года|г\.?)(?=,? |$)/i, '');
}

function parseAs(
  text: string,
  format: string,
  lang: string | undefined,
): WrittenDate | MomentFault | undefined {
  if (format === 'X' || format === 'x') {
    if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
    const time = DateTime.fromMillis(Math.floor(Number(text) * (format === 'X' ? 1000 : 1)), { zone: 'utc' });
    return time.isValid && time.year >= 1000 && time.year <= 9999 ? atOffset(time) : undefined;
  }
  for (const locale of localesOf(lang)) {
    const time = parseTokens(text, format, locale);
    if (time) return hasZone(format) ? inItsZone(time) : onTheWall(time);
  }
  return undefined;
}

// Not one whose own calendar is another: its year 2564 is 2021, and its months may begin on other days.
function localesOf(lang: string | undefined): readonly string[] {
  if (lang === undefined || /^en(?:-|$)/i.test(lang)) return ['en'];
  return new Intl.DateTimeFormat(lang).resolvedOptions().calendar === 'gregory' ? ['en', lang] : ['en'];
}

// A parser takes a millisecond to make, and is wanted for each item.
const knownParser = remembering<TokenParser>(1000);

function parseTokens(text: string, format: string, locale: string): DateTime<true> | undefined {
  const options = { locale, numberingSystem: 'latn' } as const;
  const parser = knownParser(`${locale} ${format}`, () => DateTime.buildFormatParser(format, options));
  const time = DateTime.fromFormatParser(text, parser, { ...options, zone: 'utc', setZone: true });
  return time.isValid ? time : undefined;
}

/** Whether a format tells an offset or a zone. */
function hasZone(format: string): boolean {
  return /z/i.test(tokensOf(format));
}

/** A format without its quoted words. */
function tokensOf(format: string): string {
  return format.replace(/'[^']*'/g, '');
}

function inItsZone(time: DateTime<true>): WrittenDate | MomentFault | undefined {
  if (time.zone.type === 'fixed') return atOffset(time);
  const name = time.zoneName;
  // BST is London's summer to some and Dhaka's time to others; only names of places are sure.
  if (!name.includes('/') && !/^(?:UTC|GMT)$/i.test(name)) return undefined;
  const there = parseMoment(time.toFormat('yyyy-MM-dd HH:mm:ss'), name);
  return there.ok ? { ...onTheClock(time), offset: there.moment.iso.slice(19) } : there.fault;
}

function atOffset(time: DateTime<true>): WrittenDate {
  return { ...onTheClock(time), offset: time.toFormat('ZZ') };
}

/** A midnight without an offset is how a format says a bare day. */
function onTheWall(time: DateTime<true>): WrittenDate {
  const written = onTheClock(time);
  return written.time === '00:00:00' ? { day: written.day } : written;
}

function onTheClock(time: DateTime<true>): { readonly day: string; readonly time: string } {
  return { day: time.toFormat('yyyy-MM-dd'), time: time.toFormat('HH:mm:ss') };
}

function withColon(offset: string): string {
  return offset === 'Z' || offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
