import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DateTime, FixedOffsetZone } from 'luxon';
import { readDate, readMoment, readStated, writeNow } from '../../src/import/date.ts';
import { parseMoment } from '../../src/lib/moment.ts';

const ZONE = 'America/New_York';

function context(timeZone: string, format?: string, lang?: string) {
  return {
    timeZone,
    hint: 'Look again.',
    ...(format !== undefined && { format }),
    ...(lang !== undefined && { lang }),
  };
}

function read(text: string, zone = ZONE, format?: string, lang?: string) {
  const date = readDate(text, context(zone, format, lang));
  if (!date.ok) assert.fail(date.fault.message);
  return date;
}

const WRITTEN: readonly (readonly [given: string, text: string, day: string])[] = [
  ['2018-04-13T00:00:00-04:00', '2018-04-13', '2018-04-13'],
  ['2018-01-13T00:00:00-05:00', '2018-01-13', '2018-01-13'],
  ['2018-04-13T04:00:00-04:00', '2018-04-13', '2018-04-13'],
  ['2018-04-13T00:00:00Z', '2018-04-13', '2018-04-13'],
  ['2018-04-13T00:00:00.000+0000', '2018-04-13', '2018-04-13'],
  ['2018-04-13', '2018-04-13', '2018-04-13'],
  ['2018-04-13T16:30:00-04:00', '2018-04-13 16:30', '2018-04-13'],
  ['2018-04-14T01:30:00Z', '2018-04-13 21:30', '2018-04-13'],
  ['2018-04-13 9:05:07', '2018-04-13 09:05:07', '2018-04-13'],
  ['2014-12-15 9:59:59 -0500', '2014-12-15 09:59:59', '2014-12-15'],
  ['April 13, 2018', '2018-04-13', '2018-04-13'],
  ['Friday, April 13, 2018', '2018-04-13', '2018-04-13'],
  ['13 April 2018', '2018-04-13', '2018-04-13'],
  ['25.05.2021 | 16:17', '2021-05-25 16:17', '2021-05-25'],
  ['2009-5-21', '2009-05-21', '2009-05-21'],
  ['1881-03-01', '1881-03-01', '1881-03-01'],
];

for (const [given, text, day] of WRITTEN) {
  test(`${given} is ${text}`, () => {
    const date = read(given);
    assert.equal(date.text, text);
    assert.equal(date.day, day);
  });
}

test('says when a time was dropped because it equals its offset', () => {
  assert.equal(read('2018-04-13T04:00:00-04:00').timeDropped, true);
  assert.equal(read('2018-04-13T00:00:00-04:00').timeDropped, false);
});

test('keeps the offset of a local time that happened twice', () => {
  assert.equal(read('2018-11-04T05:30:00Z').text, '2018-11-04T01:30:00-04:00');
  assert.equal(read('2018-11-04T06:30:00Z').text, '2018-11-04T01:30:00-05:00');
});

test('refuses figures that may be month or day, unless a format says which', () => {
  assert.equal(readDate('04/05/2018', context(ZONE)).ok, false);
  assert.equal(read('04/05/2018', ZONE, 'MM/dd/yyyy').text, '2018-04-05');
});

for (const text of ['', 'soon', '2018-02-30', '2018-13-01T10:00:00Z', 'May 2018']) {
  test(`refuses "${text}"`, () => assert.equal(readDate(text, context(ZONE)).ok, false));
}

test('an offset that the format tells is heeded, on both sides of Greenwich', () => {
  const mail = 'ccc, dd MMM yyyy HH:mm:ss ZZZ';
  const dotted = 'dd.MM.yyyy HH:mm ZZ';
  assert.equal(read('01.02.2027 18:00 +02:00', 'Europe/Tallinn', dotted).text, '2027-02-01 18:00');
  assert.equal(read('01.02.2027 18:00 -05:00', 'Europe/Tallinn', dotted).text, '2027-02-02 01:00');
  assert.equal(read('Sat, 01 Feb 2020 22:00:00 -0500', ZONE, mail).text, '2020-02-01 22:00');
  assert.equal(read('Sat, 01 Feb 2020 19:00:00 -0500', ZONE, mail).text, '2020-02-01 19:00');
  assert.equal(read('Sat, 01 Feb 2020 02:00:00 +0200', ZONE, mail).text, '2020-01-31 19:00');
  assert.equal(read('Sat, 01 Feb 2020 00:00:00 +0000', ZONE, mail).text, '2020-02-01');
});

test('an instant written with any offset, as a format says, is that instant', () => {
  const offsets = fc.integer({ min: -14 * 4, max: 14 * 4 }).map((quarters) => quarters * 15);
  const minutes = fc.integer({ min: Date.UTC(1975, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
  const format = 'dd/MM/yyyy HH:mm ZZ';
  fc.assert(
    fc.property(minutes, offsets, (minute, offset) => {
      const there = DateTime.fromMillis(minute * 60_000, { zone: FixedOffsetZone.instance(offset) });
      const moment = readMoment(there.toFormat(format), context(ZONE, format));
      assert.ok(moment.ok && moment.moment.millis === minute * 60_000);
    }),
  );
});

test('a zone that the format tells by the name of a place is heeded, and one by letters alone refused', () => {
  const format = 'yyyy/MM/dd HH:mm z';
  assert.equal(read('2020/02/01 10:00 America/New_York', 'Europe/Tallinn', format).text, '2020-02-01 17:00');
  assert.equal(read('2020/07/01 10:00 GMT', 'Europe/Tallinn', format).text, '2020-07-01 13:00');
  assert.equal(readDate('2020/07/01 10:00 BST', context('Europe/London', format)).ok, false);
  const twice = readDate('2018/11/04 01:30 America/New_York', context('Europe/Tallinn', format));
  assert.ok(!twice.ok && /twice/.test(twice.fault.message));
});

test('of a moment, a midnight elsewhere is a time here', () => {
  const moment = (text: string, format?: string) => {
    const reading = readMoment(text, context('Europe/Tallinn', format));
    return reading.ok && reading.text;
  };
  assert.equal(moment('01.02.2027 00:00 +00:00', 'dd.MM.yyyy HH:mm ZZ'), '2027-02-01 02:00');
  assert.equal(moment('2027-02-01 4:00 -04:00'), '2027-02-01 10:00');
  assert.equal(moment('01.02.2027', 'dd.MM.yyyy'), '2027-02-01');
});

test('beside a format, a date is read that says what it means', () => {
  const format = 'MM/dd/yyyy';
  assert.equal(read('2020-02-01 10:00', ZONE, format).text, '2020-02-01 10:00');
  assert.equal(read('May 25, 2021', ZONE, format).text, '2021-05-25');
  assert.equal(read('Sat, 01 Feb 2020 10:00:00 -0500').text, '2020-02-01 10:00');
  assert.equal(readDate('25.05.2021', context(ZONE, 'MM.dd.yyyy')).ok, false);
});

test('beside a format without dots, figures with dots are day, month and year', () => {
  assert.equal(read('26.05.2021', ZONE, 'MM/dd/yyyy').text, '2021-05-26');
  assert.equal(read('25.05.2021 16:17', ZONE, "MM/dd/yyyy 'a.m.'").text, '2021-05-25 16:17');
  assert.equal(readDate('05.06.2021', context(ZONE, 'MM.dd.yyyy HH:mm')).ok, false);
});

test('reads seconds and milliseconds since 1970 where the format says so', () => {
  assert.equal(read('1580569200', ZONE, 'X').text, '2020-02-01 10:00');
  assert.equal(read('1580569200.5', ZONE, 'X').text, '2020-02-01 10:00');
  assert.equal(read('1580569200000', ZONE, 'x').text, '2020-02-01 10:00');
  assert.equal(read('-86400', ZONE, 'X').text, '1969-12-31');
  assert.equal(read('2020-02-01', ZONE, 'X').text, '2020-02-01');
  for (const [text, format] of [
    ['1580569200000', 'X'],
    ['soon', 'X'],
    ['1580569200', undefined],
  ] as const) {
    const date = readDate(text, context(ZONE, format));
    assert.ok(!date.ok && date.fault.hint === 'Look again.');
  }
});

const IN_WORDS: readonly (readonly [lang: string, text: string, format?: string])[] = [
  ['et', '25. mai 2021'],
  ['et', '25 mai 2021', 'd MMMM yyyy'],
  ['ru', '25 мая 2021'],
  ['de', '25. Mai 2021'],
  ['fr', 'mardi 25 mai 2021'],
  ['es', '25 de mayo de 2021'],
  ['ar', '25 مايو 2021'],
  ['zh', '2021年5月25日'],
  ['fr', 'May 25, 2021'],
  ['en', 'May 25th, 2021'],
  ['et', '25. mai 2021 16:17'],
  ['ru', '25 мая 2021 г.'],
  ['ru', '25 мая 2021 года'],
  ['ru', '25 мая 2021г., 16:17'],
];

for (const [lang, text, format] of IN_WORDS) {
  test(`in ${lang}, ${text} is 25 May 2021`, () =>
    assert.equal(read(text, ZONE, format, lang).day, '2021-05-25'));
}

for (const [lang, text, day] of [
  ['fr', '1er mai 2021', '2021-05-01'],
  ['fr', 'samedi 1er mai 2021', '2021-05-01'],
  ['it', '1º maggio 2021', '2021-05-01'],
  ['es', '1.º de mayo de 2021', '2021-05-01'],
  ['et', '1. sept 2021', '2021-09-01'],
  ['de', '1. Sept. 2021', '2021-09-01'],
  ['en', '1st May 2021', '2021-05-01'],
] as const) {
  test(`in ${lang}, ${text} is ${day}`, () => assert.equal(read(text, ZONE, undefined, lang).day, day));
}

test('months and years of another calendar are not taken for ours', () => {
  assert.equal(readDate('25 พฤษภาคม 2564', context(ZONE, undefined, 'th')).ok, false);
  assert.equal(readDate('5 دی 1399', context(ZONE, 'd MMMM yyyy', 'fa')).ok, false);
});

test('no instant shifts, in any zone', () => {
  const zones = fc.constantFrom('America/New_York', 'Europe/Tallinn', 'Asia/Colombo', 'Pacific/Apia');
  const instants = fc
    .integer({ min: Date.UTC(1950, 0), max: Date.UTC(2040, 0) })
    .map((millis) => Math.floor(millis / 1000) * 1000);
  fc.assert(
    fc.property(instants, zones, (millis, zone) => {
      const iso = new Date(millis).toISOString();
      fc.pre(!iso.includes('T00:00:00'));
      const again = parseMoment(read(iso, zone).text, zone);
      assert.ok(again.ok && again.moment.millis === millis && again.moment.day === read(iso, zone).day);
    }),
    { numRuns: 500 },
  );
});

test('what a site states in an offset that has seconds keeps its time and day', () => {
  for (const [text, zone] of [
    ['1971-05-02 00:00', 'Africa/Monrovia'],
    ['1971-05-01 10:00', 'Africa/Monrovia'],
    ['1910-02-01 00:00', 'Europe/Dublin'],
    ['1840-02-01 12:00:30', 'Europe/London'],
  ] as const) {
    const moment = parseMoment(text, zone);
    assert.ok(moment.ok);
    const stated = readStated(moment.moment.iso, zone);
    assert.ok(stated.ok && stated.text === text && stated.moment.millis === moment.moment.millis);
  }
});

test('the present minute reads back as that minute, in a doubled hour too', () => {
  for (const millis of [
    Date.UTC(2026, 4, 1, 12, 34, 56),
    Date.UTC(2018, 10, 4, 5, 30),
    Date.UTC(2018, 10, 4, 6, 30),
  ]) {
    const again = parseMoment(writeNow(millis, ZONE), ZONE);
    assert.ok(again.ok && again.moment.millis === Math.floor(millis / 60_000) * 60_000);
  }
});
