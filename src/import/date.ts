import { DateTime } from 'luxon';
import { type Moment, type MomentFault, momentAt, parseMoment } from '../lib/moment.ts';
import { type DateForms, parseWritten, type WrittenDate } from './writtenDate.ts';

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
      /** The day that it is written with, in another zone, is another. */
      readonly dayMoved: boolean;
    }
  | { readonly ok: false; readonly fault: MomentFault };

/** How the dates of one source are written, and the zone they are told in. */
export interface DateContext extends DateForms {
  readonly timeZone: string;
}

/**
 * Reads the date of another system. A midnight is how systems write a bare day, so its day as written stands, in
 * whatever offset: `2018-04-13T00:00:00-04:00` is 13 April, and so is `…T00:00:00Z`. So does the day of a time
 * that equals its own offset (`T04:00:00-04:00`): a midnight whose UTC hour was stamped with the local offset.
 */
export function readDate(text: string, context: DateContext): DateReading {
  const written = parseWritten(text, context);
  if ('message' in written) return { ok: false, fault: written };
  const { day, time, offset } = written;
  const isMidnight = time === undefined || time === '00:00:00';
  if (!isMidnight && `-${time.slice(0, 5)}` !== offset) return tell(written, context.timeZone);
  return bareDay(day, context.timeZone, !isMidnight);
}

/** Reads a moment that another system gives, such as an embargo's end: a midnight of another zone is a time of this one. */
export function readMoment(text: string, context: DateContext): DateReading {
  const written = parseWritten(text, context);
  return 'message' in written ? { ok: false, fault: written } : tell(written, context.timeZone);
}

/** Reads a date that says what it means, as `index.json` has it: a midnight is a time there, and a bare day has none. */
export function readStated(text: string, zone: string): DateReading {
  const result = parseMoment(text, zone);
  if (!result.ok) return result;
  const { moment } = result;
  if (!moment.hasTime)
    return { ok: true, text: moment.day, day: moment.day, moment, timeDropped: false, dayMoved: false };
  const inZone = DateTime.fromMillis(moment.millis, { zone });
  const short = inZone.toFormat(inZone.second === 0 ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd HH:mm:ss');
  const again = parseMoment(short, zone);
  const same = again.ok && again.moment.millis === moment.millis;
  return {
    ok: true,
    text: same ? short : moment.iso,
    day: moment.day,
    moment,
    timeDropped: false,
    dayMoved: false,
  };
}

/** The present minute as front matter writes it. */
export function writeNow(millis: number, zone: string): string {
  const minute = Math.floor(millis / 60_000) * 60_000;
  const { iso } = momentAt(minute, zone);
  const short = iso.slice(0, 16).replace('T', ' ');
  const again = parseMoment(short, zone);
  return again.ok && again.moment.millis === minute ? short : iso;
}

function tell({ day, time, offset }: WrittenDate, zone: string): DateReading {
  if (time === undefined) return bareDay(day, zone, false);
  if (offset !== undefined) {
    const stated = readStated(`${day}T${time}${offset}`, zone);
    return stated.ok ? { ...stated, dayMoved: stated.day !== day } : stated;
  }
  return local(`${day} ${time.replace(/:00$/, '')}`, zone);
}

function bareDay(day: string, zone: string, timeDropped: boolean): DateReading {
  const result = parseMoment(day, zone);
  return result.ok
    ? { ok: true, text: day, day, moment: result.moment, timeDropped, dayMoved: false }
    : result;
}

function local(text: string, zone: string): DateReading {
  const result = parseMoment(text, zone);
  if (!result.ok) return result;
  return {
    ok: true,
    text,
    day: result.moment.day,
    moment: result.moment,
    timeDropped: false,
    dayMoved: false,
  };
}
