import { DateTime, IANAZone } from 'luxon';
import { remembering } from './remembering.ts';

/** A point in time as a release states it: exact, or a whole day of the site's time zone. */
export interface Moment {
  /** ISO 8601 with the offset of the site's zone, e.g. `2021-05-25T16:17:00+03:00`; a bare date is its day's start. */
  readonly iso: string;
  /** Milliseconds since 1970, negative before. */
  readonly millis: number;
  /** The calendar day in the site's zone, `YYYY-MM-DD`. */
  readonly day: string;
  /** False for a bare date, which shows no time. */
  readonly hasTime: boolean;
}

/** Why a text is not a moment, in words for the person who wrote it. */
export interface MomentFault {
  readonly message: string;
  readonly hint: string;
}

export type MomentResult =
  | { readonly ok: true; readonly moment: Moment }
  | { readonly ok: false; readonly fault: MomentFault };

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;

// In minutes. Manila was nearly 16 hours behind Greenwich until 1844; no place was ever further off.
const FARTHEST = 16 * 60;

/** True for a zone that this machine's IANA database knows, e.g. `Europe/Tallinn`. */
export function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/**
 * Reads `2021-05-25`, `2021-05-25 16:17` (local to `zone`) or ISO 8601 with an offset.
 * A local time that a clock change skips or doubles is a fault, never a guess.
 */
export function parseMoment(text: string, zone: string): MomentResult {
  const parts = FORM.exec(text.trim());
  if (!parts) {
    return fault(
      `"${text}" is not a date`,
      'Write 2021-05-25, 2021-05-25 16:17 or 2021-05-25T16:17:00+03:00.',
    );
  }
  const [, year, month, day, hour, minute, second, offset] = parts;
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  if (wall.year < 1000) return fault(`"${text}" lies before the year 1000`, 'Check the year.');
  // ISO 8601 once wrote the end of a day as its hour 24; whoever means that writes the next day.
  if (wall.hour > 23) return notInCalendar(text);
  if (hour === undefined) return bareDay(text, wall, zone);
  if (offset !== undefined) {
    const exact = DateTime.fromISO(
      text
        .trim()
        .replace(/\s(?=Z|[+-])/, '')
        .replace(' ', 'T'),
      { setZone: true },
    );
    if (!exact.isValid) return notInCalendar(text);
    if (Math.abs(exact.offset) > FARTHEST)
      return fault(`"${text}" has an offset of no place on earth`, 'Write +03:00, say, or leave it out.');
    return { ok: true, moment: toMoment(exact.setZone(zone), true) };
  }
  const local = DateTime.fromObject(wall, { zone });
  if (!local.isValid) return notInCalendar(text);
  // Where a whole day was skipped (Samoa, 2011-12-30), the hour is right and the day is not.
  if (local.hour !== wall.hour || local.minute !== wall.minute || local.day !== wall.day) {
    return fault(
      `${text} does not exist in ${zone}: the clocks were put forward over it`,
      `Write the time with its offset, e.g. ${isoOf(local)}.`,
    );
  }
  const offsets = local.getPossibleOffsets();
  if (offsets.length > 1) {
    const both = offsets.map(isoOf).join(' or ');
    return fault(`${text} happened twice in ${zone}: the clocks were put back over it`, `Write ${both}.`);
  }
  return { ok: true, moment: toMoment(local, true) };
}

/** The moment of an instant given in milliseconds since 1970. */
export function momentAt(millis: number, zone: string): Moment {
  return toMoment(DateTime.fromMillis(millis, { zone }), true);
}

/** By zone and text, of more than a century: many releases share a day, and when one begins takes some 80 µs to find out. */
const knownDay = remembering<MomentResult>(40_000);

function bareDay(
  text: string,
  wall: { year: number; month: number; day: number },
  zone: string,
): MomentResult {
  return knownDay(`${zone} ${text}`, () => readDay(text, wall, zone));
}

function readDay(
  text: string,
  { year, month, day }: { year: number; month: number; day: number },
  zone: string,
): MomentResult {
  const start = DateTime.fromObject({ year, month, day }, { zone }).startOf('day');
  if (!start.isValid) return notInCalendar(text);
  if (start.day !== day)
    return fault(
      `${text.trim()} does not exist in ${zone}: the calendar was put forward over it`,
      'Check the day.',
    );
  return { ok: true, moment: toMoment(start, false) };
}

function toMoment(time: DateTime, hasTime: boolean): Moment {
  return { iso: isoOf(time), millis: time.toMillis(), day: time.toISODate() ?? '', hasTime };
}

function isoOf(time: DateTime): string {
  return time.toISO({ suppressMilliseconds: true }) ?? '';
}

function notInCalendar(text: string): MomentResult {
  return fault(`"${text}" is not in the calendar`, 'Check the day, the month and the time.');
}

function fault(message: string, hint: string): MomentResult {
  return { ok: false, fault: { message, hint } };
}
