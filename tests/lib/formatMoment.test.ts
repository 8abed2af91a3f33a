import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  dayForms,
  fillDayForm,
  formatDay,
  formatMoment,
  formatMonth,
  formatMonthOfYear,
  formatShortDay,
  formatTime,
  formatWeekday,
} from '../../src/lib/formatMoment.ts';
import { type Moment, momentAt, parseMoment } from '../../src/lib/moment.ts';

function read(text: string, zone = 'Europe/Tallinn'): Moment {
  const result = parseMoment(text, zone);
  assert.ok(result.ok, text);
  return result.moment;
}

describe('formatMoment', () => {
  it('writes day, month, year and the time with its distance from UTC', () => {
    assert.equal(formatMoment(read('2021-05-25 16:17'), 'en'), '25 May 2021, 16:17 (UTC+3)');
    assert.equal(formatMoment(read('2021-05-25 16:17'), 'et'), '25. mai 2021, 16:17 (UTC+3)');
    assert.equal(formatMoment(read('2021-05-25 16:17'), 'ru'), '25 мая 2021 г., 16:17 (UTC+3)');
    assert.equal(formatMoment(read('2021-05-25 16:17'), 'ar'), '25 مايو 2021، 16:17 (UTC+3)');
  });

  it('writes a day by the form of its month as by the formatter, in every language', () => {
    assert.equal(dayForms('en')[4], '{d} May {y}');
    const langs = fc.constantFrom(
      'en',
      'fr',
      'et',
      'ru',
      'ar',
      'fa',
      'hu',
      'lv',
      'lt',
      'pt',
      'ca',
      'zh',
      'ja',
      'ko',
      'he',
      'bg',
    );
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(langs, days, (lang, date) => {
        const day = date.toISOString().slice(0, 10);
        assert.equal(fillDayForm(dayForms(lang), day), formatDay(day, lang));
      }),
    );
  });

  it('writes the first of a month in French and Italian as an ordinal, and no other day', () => {
    assert.equal(formatDay('2019-04-01', 'fr'), '1er avril 2019');
    assert.equal(formatShortDay('2019-04-01', 'fr-CA'), '1er avr.');
    assert.equal(formatWeekday('2019-04-01', 'fr'), 'lundi 1er avril');
    assert.equal(formatDay('2019-04-11', 'fr'), '11 avril 2019');
    assert.equal(formatMonthOfYear(2019, 4, 'fr'), 'avril 2019');
    assert.equal(fillDayForm(dayForms('fr'), '2019-04-01'), '1er avril 2019');
    assert.equal(formatDay('2024-03-01', 'it'), '1º marzo 2024');
    assert.equal(formatDay('2024-03-11', 'it'), '11 marzo 2024');
    assert.equal(fillDayForm(dayForms('it'), '2024-03-01'), '1º marzo 2024');
    assert.equal(fillDayForm(dayForms('fr'), '2019-04-21'), '21 avril 2019');
  });

  it('shows no time for a bare date', () => {
    assert.equal(formatMoment(read('2021-05-25'), 'en'), '25 May 2021');
    assert.equal(formatTime(read('2021-05-25'), 'en'), undefined);
  });

  it('writes half-hour, negative and zero offsets', () => {
    assert.equal(
      formatMoment(read('2021-05-25 06:05', 'Asia/Kolkata'), 'en'),
      '25 May 2021, 06:05 (UTC+5:30)',
    );
    assert.equal(
      formatMoment(read('2021-01-25 23:59', 'America/New_York'), 'en'),
      '25 January 2021, 23:59 (UTC−5)',
    );
    assert.equal(formatMoment(read('2021-01-25 00:00', 'UTC'), 'en'), '25 January 2021, 00:00 (UTC)');
  });

  it('shows the clock of its day for years before 1970 and offsets of their time', () => {
    assert.equal(formatMoment(read('1910-02-24 12:30'), 'en'), '24 February 1910, 12:30 (UTC+1:39)');
    assert.equal(formatMoment(read('1953-06-02 11:15', 'Europe/London'), 'en'), '2 June 1953, 11:15 (UTC+1)');
    assert.equal(formatDay('1582-10-10', 'en'), '10 October 1582');
  });

  it('keeps the Gregorian calendar and Latin digits where a language has its own', () => {
    assert.match(formatDay('2021-05-25', 'fa'), /2021/);
    assert.match(formatDay('2021-05-25', 'th'), /2021/);
    assert.match(formatDay('2021-05-25', 'ar-SA'), /2021/);
  });

  it('shows the day and the time that the moment states, whatever the zone and the year', () => {
    const zones = ['Europe/Tallinn', 'Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu', 'UTC'];
    const range = { min: Date.UTC(1850, 0, 1), max: Date.UTC(2100, 0, 1) };
    fc.assert(
      fc.property(fc.integer(range), fc.constantFrom(...zones), fc.boolean(), (millis, zone, hasTime) => {
        const moment = { ...momentAt(millis, zone), hasTime };
        const [year, month, day] = moment.day.split('-').map(Number);
        const text = formatMoment(moment, 'en');
        assert.ok(text.startsWith(`${day} ${formatMonth(month ?? 0, 'en')} ${year}`), text);
        assert.equal(text.includes(moment.iso.slice(11, 16)), hasTime);
      }),
    );
  });
});

describe('the parts of a date', () => {
  it('come in the language of the page', () => {
    assert.equal(formatShortDay('2021-05-25', 'en'), '25 May');
    assert.equal(formatWeekday('2021-05-25', 'en'), 'Tuesday 25 May');
    assert.equal(formatWeekday('2021-05-25', 'et'), 'teisipäev, 25. mai');
    assert.equal(formatMonthOfYear(2021, 5, 'ru'), 'май 2021 г.');
    assert.equal(formatMonth(12, 'et'), 'detsember');
  });
});
