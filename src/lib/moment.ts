import { DateTime, IANAZone } from 'luxon';
import { DAY } from './days.ts';
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
  if (wall.hour > 23 || wall.minute > 59 || wall.second > 59) return notInCalendar(text);
  if (hour === undefined) return bareDay(wall, zone);
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
    const there = inOwnOffset(exact, zone);
    // The site's calendar has years of four digits, in its addresses and its dates.
    if (there.year < 1000 || there.year > 9999)
      return fault(`"${text}" is in the year ${there.year} in ${zone}`, 'Check the year.');
    return { ok: true, moment: toMoment(there, true) };
  }
  const quiet = onQuietDay(wall, zone);
  if (quiet) return { ok: true, moment: quiet };
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

/**
 * An exact time as the zone shows it. Until last century many a zone's offset had seconds (Monrovia's was -00:44:30 until
 * 1972), which ISO 8601 cannot say, so that `isoOf` leaves them out: a time with the rest is one in that offset.
 */
function inOwnOffset(exact: DateTime, zone: string): DateTime {
  const there = exact.setZone(zone);
  if (Math.trunc(there.offset) !== exact.offset) return there;
  const cut = Math.round((there.offset - exact.offset) * 60) * 1000;
  return DateTime.fromMillis(exact.toMillis() - cut, { zone });
}

/** The moment of an instant given in milliseconds since 1970. */
export function momentAt(millis: number, zone: string): Moment {
  return toMoment(DateTime.fromMillis(millis, { zone }), true);
}

/** What a calendar and a clock on the wall show. */
interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** By zone and day, of more than a century: many releases share a day, and when one begins takes some 80 µs to find out. */
const knownDay = remembering<MomentResult>(40_000);

function bareDay({ year, month, day }: Wall, zone: string): MomentResult {
  const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return knownDay(`${zone} ${text}`, () => {
    const start = DateTime.fromObject({ year, month, day }, { zone }).startOf('day');
    if (!start.isValid) return notInCalendar(text);
    if (start.day !== day)
      return fault(
        `${text} does not exist in ${zone}: the calendar was put forward over it`,
        'Check the day.',
      );
    return { ok: true, moment: toMoment(start, false) };
  });
}

/**
 * A local time of a day that begins and ends at midnight with one offset; undefined where the clocks may be changed (in no
 * zone of the IANA database twice within a day). Luxon asks for the zone's offset seven times to be sure of a time, which
 * takes half as long as to parse its release's front matter.
 */
function onQuietDay(wall: Wall, zone: string): Moment | undefined {
  const { year, month, day, hour, minute, second } = wall;
  const next = new Date(Date.UTC(year, month - 1, day) + DAY);
  const [today, tomorrow] = [
    bareDay(wall, zone),
    bareDay(
      { ...wall, year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() },
      zone,
    ),
  ];
  if (!today.ok || !tomorrow.ok) return undefined;
  const [start, end] = [today.moment, tomorrow.moment];
  const [midnight, offset] = [start.iso.slice(10, 19), start.iso.slice(19)];
  const isQuiet =
    midnight === 'T00:00:00' && end.iso.slice(10) === midnight + offset && end.millis - start.millis === DAY;
  if (!isQuiet) return undefined;
  return {
    iso: `${start.day}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}${offset}`,
    millis: start.millis + ((hour * 60 + minute) * 60 + second) * 1000,
    day: start.day,
    hasTime: true,
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
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
