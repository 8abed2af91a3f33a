import type { VNode } from 'preact';
import { formatDay, formatMoment, formatShortDay, formatTime } from '../../src/lib/formatMoment.ts';
import type { Moment } from '../../src/lib/moment.ts';
import { statedTime } from '../../src/lib/statedTime.ts';

/** How much of a moment is shown; the machine always gets all of it. */
export type Precision = 'moment' | 'day' | 'shortDay' | 'time';

const FORMATS: Readonly<Record<Precision, (moment: Moment, lang: string) => string | undefined>> = {
  moment: formatMoment,
  day: ({ day }, lang) => formatDay(day, lang),
  shortDay: ({ day }, lang) => formatShortDay(day, lang),
  time: formatTime,
};

export interface TimestampProps {
  readonly moment: Moment;
  readonly lang: string;
  readonly show: Precision;
}

/** A `<time>`; nothing where only a time is asked for and the moment is a bare date. */
export function Timestamp({ moment, lang, show }: TimestampProps): VNode | null {
  const text = FORMATS[show](moment, lang);
  if (text === undefined) return null;
  return <time dateTime={statedTime(moment)}>{text}</time>;
}
