import { DateTime } from 'luxon';
import { type Moment, type MomentFault, momentAt, parseMoment } from '../lib/moment.ts';
import { oneLine } from '../lib/oneLine.ts';

/** A date of another system, as front matter writes it. */
export type DateReading =
  | {
      readonly ok: true;
      /** `2018-04-13`, `2018-04-13 16:17` or, where the local time alone is ambiguous, ISO 8601 with offset. */
      readonly text: string;
      /** In the site's zone. */
      readonly day: string;
      readonly moment: Moment;
      /** A time of day was given that is no time: see `readDate`. */
      readonly timeDropped: boolean;
    }
  | { readonly ok: false; readonly fault: MomentFault };

const EXACT = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/;
const DAYS = [
  'MMMM d, yyyy',
  'MMM d, yyyy',
  'd MMMM yyyy',
  'd MMM yyyy',
  'd.M.yyyy',
  'cccc, MMMM d, yyyy',
  'cccc, d MMMM yyyy',
];
const TIMES = ['', ' HH:mm', " '|' HH:mm", ', HH:mm', ' h:mm a', ', h:mm a', " '-' HH:mm"];

/**
 * Reads the date of another system. A midnight is how systems write a bare day, so its day as written stands, in
 * whatever offset: `2018-04-13T00:00:00-04:00` is 13 April, and so is `…T00:00:00Z`. So does the day of a time
 * that equals its own offset (`T04:00:00-04:00`): a midnight whose UTC hour was stamped with the local offset.
 * Figures with slashes are refused unless `format` (Luxon tokens) says which is the month.
 */
export function readDate(text: string, zone: string, format?: string): DateReading {
  const given = oneLine(text);
  if (format !== undefined) return fromFormats(given, zone, [format]);
  const exact = EXACT.exec(given);
  if (!exact) return /^\d{4}-/.test(given) ? local(given, zone) : fromFormats(given, zone, worded());
  const [, day = '', hour = '', minute = '', second = '00', offset] = exact;
  const wall = `${hour.padStart(2, '0')}:${minute}`;
  const midnight = wall === '00:00' && second === '00';
  if (midnight || (offset?.startsWith('-') && `-${wall}` === withColon(offset)))
    return bareDay(day, zone, !midnight);
  const time = second === '00' ? wall : `${wall}:${second}`;
  if (offset === undefined) return local(`${day} ${time}`, zone);
  return readStated(`${day}T${wall}:${second}${offset === 'Z' ? 'Z' : withColon(offset)}`, zone);
}

/** Reads a date that says what it means, as `index.json` has it: a midnight is a time there, and a bare day has none. */
export function readStated(text: string, zone: string): DateReading {
  const result = parseMoment(text, zone);
  if (!result.ok) return result;
  const { moment } = result;
  if (!moment.hasTime) return { ok: true, text: moment.day, day: moment.day, moment, timeDropped: false };
  const inZone = DateTime.fromMillis(moment.millis, { zone });
  const short = inZone.toFormat(inZone.second === 0 ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd HH:mm:ss');
  const again = parseMoment(short, zone);
  const same = again.ok && again.moment.millis === moment.millis;
  return { ok: true, text: same ? short : moment.iso, day: moment.day, moment, timeDropped: false };
}

/** The present minute as front matter writes it. */
export function writeNow(millis: number, zone: string): string {
  const minute = Math.floor(millis / 60_000) * 60_000;
  const { iso } = momentAt(minute, zone);
  const short = iso.slice(0, 16).replace('T', ' ');
  const again = parseMoment(short, zone);
  return again.ok && again.moment.millis === minute ? short : iso;
}

function worded(): readonly string[] {
  return DAYS.flatMap((day) => TIMES.map((time) => day + time));
}

function fromFormats(text: string, zone: string, formats: readonly string[]): DateReading {
  for (const format of formats) {
    const time = DateTime.fromFormat(text, format, { locale: 'en', zone: 'utc' });
    if (!time.isValid) continue;
    const hasTime = time.hour + time.minute + time.second > 0;
    const clock = time.second > 0 ? ' HH:mm:ss' : ' HH:mm';
    return local(time.toFormat(`yyyy-MM-dd${hasTime ? clock : ''}`), zone);
  }
  const message = `"${text}" is not a date that can be read for sure`;
  return {
    ok: false,
    fault: { message, hint: 'Give dateFormat in the field map, or write it as 2021-05-25 16:17.' },
  };
}

function bareDay(day: string, zone: string, timeDropped: boolean): DateReading {
  const result = parseMoment(day, zone);
  return result.ok ? { ok: true, text: day, day, moment: result.moment, timeDropped } : result;
}

function local(text: string, zone: string): DateReading {
  const result = parseMoment(text, zone);
  if (!result.ok) return result;
  return { ok: true, text, day: result.moment.day, moment: result.moment, timeDropped: false };
}

function withColon(offset: string): string {
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
