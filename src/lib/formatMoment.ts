import { commaOf, primaryLanguage } from './language.ts';
import type { Moment } from './moment.ts';
import { remembering } from './remembering.ts';

type Parts = Intl.DateTimeFormatOptions;

const formatters = new Map<string, Intl.DateTimeFormat>();

/*
 * Every formatter works on a wall clock laid onto UTC, so neither this machine's zone nor the age of its zone
 * database can shift a day. The calendar is Gregorian and the digits are Latin in every language, as in the URLs.
 */
function formatter(lang: string, name: string, parts: Parts): Intl.DateTimeFormat {
  const key = `${lang} ${name}`;
  const cached = formatters.get(key);
  if (cached) return cached;
  // Plain "en" would be American; day, month, year is what governments elsewhere write.
  const locale = lang === 'en' ? 'en-GB' : lang;
  const made = new Intl.DateTimeFormat(locale, {
    ...parts,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  formatters.set(key, made);
  return made;
}

/** Four forms of twenty years' days: an archive writes each of its days hundreds of times. */
const writtenDay = remembering<string>(30_000);

function writeDay(day: string, lang: string, name: string, parts: Parts): string {
  return writtenDay(`${day} ${lang} ${name}`, () => {
    const written = formatter(lang, name, parts).format(Date.parse(`${day}T00:00:00Z`));
    const first = firstDay(lang);
    return first === undefined || !day.endsWith('-01') ? written : written.replace(/(?<!\S)1(?=\s)/, first);
  });
}

/** How the first of a month is written where it alone is ordinal, which CLDR's patterns cannot say: "1er avril", "1º aprile". */
const FIRST_DAYS: ReadonlyMap<string, string> = new Map([
  ['fr', '1er'],
  ['it', '1º'],
]);

function firstDay(lang: string): string | undefined {
  return FIRST_DAYS.get(primaryLanguage(lang));
}

/** "25 May 2021", of a day written `YYYY-MM-DD`. */
export function formatDay(day: string, lang: string): string {
  return writeDay(day, lang, 'day', { dateStyle: 'long' });
}

/**
 * How `lang` writes a day of each month: `{d} May {y}`, with `{dd}` where a day always has two digits and `{d|1er}` where the
 * first is written otherwise. A browser takes long to make its first formatter, and each browser has names of its own.
 */
export function dayForms(lang: string): readonly string[] {
  const first = firstDay(lang);
  const number = first === undefined ? '{d}' : `{d|${first}}`;
  const long = formatter(lang, 'day', { dateStyle: 'long' });
  return Array.from({ length: 12 }, (_, month) =>
    long
      .formatToParts(Date.UTC(2001, month, 5))
      .map(({ type, value }) => {
        if (type === 'day') return value.length > 1 ? '{dd}' : number;
        return type === 'year' ? '{y}' : value;
      })
      .join('')
      // V8 writes a plain space for a narrow one in a whole date, but not in its parts.
      .replaceAll('\u202f', ' '),
  );
}

/** A day written `YYYY-MM-DD` in the form of its month, as `formatDay` gives it. */
export function fillDayForm(forms: readonly string[], day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const form = forms[Number(month) - 1] ?? '';
  return form
    .replace('{y}', year)
    .replace('{dd}', date)
    .replace(/\{d(?:\|(.+?))?\}/, (_, first?: string) =>
      first !== undefined && date === '01' ? first : String(Number(date)),
    );
}

/** "25 May", of a day written `YYYY-MM-DD`; for lists whose year is said above them. */
export function formatShortDay(day: string, lang: string): string {
  return writeDay(day, lang, 'shortDay', { day: 'numeric', month: 'short' });
}

/** "Tuesday 25 May", of a day written `YYYY-MM-DD`. */
export function formatWeekday(day: string, lang: string): string {
  return writeDay(day, lang, 'weekday', { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "May 2021"; `month` is 1–12. */
export function formatMonthOfYear(year: number, month: number, lang: string): string {
  return writeDay(firstOf(year, month), lang, 'monthOfYear', { month: 'long', year: 'numeric' });
}

/** "May"; `month` is 1–12. */
export function formatMonth(month: number, lang: string): string {
  return writeDay(firstOf(2000, month), lang, 'month', { month: 'long' });
}

/** "16:17" on the wall clock of the moment's own offset; undefined for a bare date. */
export function formatTime(moment: Moment, lang: string): string | undefined {
  if (!moment.hasTime) return undefined;
  // 24 hours everywhere: the time of a record must not hang on a reader's noticing "pm".
  const parts: Parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return formatter(lang, 'time', parts).format(Date.parse(`${moment.iso.slice(0, 19)}Z`));
}

/** "25 May 2021, 16:17 (UTC+3)", or "25 May 2021" for a bare date. */
export function formatMoment(moment: Moment, lang: string): string {
  const day = formatDay(moment.day, lang);
  const time = formatTime(moment, lang);
  if (time === undefined) return day;
  return `${day}${commaOf(lang)} ${time} (${offsetName(moment.iso)})`;
}

/** "UTC+3", "UTC+5:30" or "UTC", from the end of an ISO 8601 text: the same in every language and every year. */
function offsetName(iso: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(iso) ?? [];
  if (sign === undefined || (hours === '00' && minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** The first day of a month. */
function firstOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
