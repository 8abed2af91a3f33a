import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDate, writeNow } from '../../src/import/date.ts';
import { parseMoment } from '../../src/lib/moment.ts';

const ZONE = 'America/New_York';

function read(text: string, zone = ZONE, format?: string) {
  const date = readDate(text, zone, format);
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
  assert.equal(readDate('04/05/2018', ZONE).ok, false);
  assert.equal(read('04/05/2018', ZONE, 'MM/dd/yyyy').text, '2018-04-05');
});

for (const text of ['', 'soon', '2018-02-30', '2018-13-01T10:00:00Z', 'May 2018']) {
  test(`refuses "${text}"`, () => assert.equal(readDate(text, ZONE).ok, false));
}

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
