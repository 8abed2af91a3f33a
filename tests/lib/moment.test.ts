import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { isTimeZone, type Moment, momentAt, parseMoment } from '../../src/lib/moment.ts';

const ZONES = [
  'Europe/Tallinn',
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
];

function read(text: string, zone = 'Europe/Tallinn'): Moment {
  const result = parseMoment(text, zone);
  assert.ok(result.ok, result.ok ? '' : result.fault.message);
  return result.moment;
}

function faultOf(text: string, zone = 'Europe/Tallinn'): string {
  const result = parseMoment(text, zone);
  assert.ok(!result.ok, `${text} was read`);
  return `${result.fault.message}. ${result.fault.hint}`;
}

test('a local time is read in the zone, summer and winter', () => {
  assert.deepEqual(read('2021-05-25 16:17'), {
    iso: '2021-05-25T16:17:00+03:00',
    millis: Date.parse('2021-05-25T13:17:00Z'),
    day: '2021-05-25',
    hasTime: true,
  });
  assert.equal(read('2021-12-25T16:17:09').iso, '2021-12-25T16:17:09+02:00');
});

test('a time with an offset is told in the zone, on the zone’s day', () => {
  assert.equal(read('2021-05-25T22:30:00Z').day, '2021-05-26');
  assert.equal(read('2021-05-25T22:30:00Z').iso, '2021-05-26T01:30:00+03:00');
  for (const form of [
    '2021-05-25 10:00 +0300',
    '2021-05-25T10:00+03:00',
    '2021-05-25T10:00 +03:00',
    '2021-05-25 07:00Z',
  ])
    assert.equal(read(form).iso, '2021-05-25T10:00:00+03:00', form);
});

test('a bare date is its day in the zone, whatever the zone', () => {
  for (const zone of ZONES) {
    const moment = read('2021-05-25', zone);
    assert.deepEqual(
      [moment.day, moment.hasTime, moment.iso.slice(0, 10)],
      ['2021-05-25', false, '2021-05-25'],
      zone,
    );
  }
});

test('a bare date begins when its day does, where midnight is skipped', () => {
  assert.equal(read('2018-11-04', 'America/Sao_Paulo').iso, '2018-11-04T01:00:00-02:00');
});

test('years before 1970 have the offsets of their time', () => {
  assert.equal(read('1919-02-24 12:00').iso, '1919-02-24T12:00:00+01:00');
  assert.equal(read('1938-07-01 12:00').iso, '1938-07-01T12:00:00+02:00');
  assert.equal(read('1969-12-31 23:59:59').day, '1969-12-31');
  assert.ok(read('1938-07-01').millis < 0);
  assert.equal(read('1200-01-01').day, '1200-01-01');
});

test('a time that a clock change skips or doubles is a fault with a way out', () => {
  assert.match(faultOf('2021-03-28 03:30'), /does not exist in Europe\/Tallinn/);
  assert.match(
    faultOf('2021-10-31 03:30'),
    /twice.*2021-10-31T03:30:00\+03:00 or 2021-10-31T03:30:00\+02:00/,
  );
  assert.equal(
    read('2021-10-31T03:30:00+02:00').millis - read('2021-10-31T03:30:00+03:00').millis,
    3_600_000,
  );
  assert.match(faultOf('2021-04-04 01:45', 'Australia/Lord_Howe'), /twice/);
});

test('a day that the calendar of a zone skipped is a fault, with and without a time', () => {
  assert.match(faultOf('2011-12-30 10:00', 'Pacific/Apia'), /does not exist in Pacific\/Apia/);
  assert.match(faultOf('2011-12-30', 'Pacific/Apia'), /does not exist in Pacific\/Apia/);
});

test('what is no date, or not in the calendar, is a fault', () => {
  for (const text of [
    '',
    'soon',
    '2021',
    '2021-5-25',
    '2021-02-29',
    '2021-05-25 24:00',
    '2021-05-25 10:60',
    '2021-05-25T10:00+24:00',
  ])
    faultOf(text);
});

test('a local time that is read shows the same wall clock and day again', () => {
  const wall = fc.date({
    min: new Date('1000-01-01T00:00:00Z'),
    max: new Date('9998-12-31T23:59:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(wall, fc.constantFrom(...ZONES), (date, zone) => {
      const text = date.toISOString().slice(0, 19);
      const result = parseMoment(text, zone);
      if (!result.ok) return assert.match(result.fault.message, /does not exist|happened twice/);
      assert.equal(result.moment.iso.slice(0, 19), text);
      assert.equal(result.moment.day, text.slice(0, 10));
      assert.equal(
        DateTime.fromMillis(result.moment.millis, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss"),
        text,
      );
    }),
    { numRuns: 1000 },
  );
});

test('a local time is what luxon knows of it, on each half hour about a change of the clocks', () => {
  const changes = [
    ['Europe/Tallinn', '2021-03-28'],
    ['Europe/Tallinn', '1940-08-06'],
    ['Europe/Amsterdam', '1937-07-01'],
    ['America/New_York', '2021-11-07'],
    ['Australia/Lord_Howe', '2021-04-04'],
    ['Pacific/Apia', '2011-12-30'],
    ['America/Sao_Paulo', '2018-11-04'],
  ] as const;
  for (const [zone, day] of changes) {
    for (let half = -48; half < 96; half++) {
      const text = new Date(Date.parse(`${day}T00:00Z`) + half * 30 * 60 * 1000).toISOString().slice(0, 16);
      const known = DateTime.fromISO(text, { zone });
      const result = parseMoment(text, zone);
      const isOnce = known.toISO()?.startsWith(text) && known.getPossibleOffsets().length === 1;
      assert.equal(result.ok, isOnce, `${text} in ${zone}`);
      if (!result.ok) continue;
      const { iso, millis } = result.moment;
      assert.deepEqual([iso, millis], [known.toISO({ suppressMilliseconds: true }), known.toMillis()]);
    }
  }
});

test('an instant read back from its own text is the same moment', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1000-01-02'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.constantFrom(...ZONES, 'Africa/Monrovia', 'Europe/London', 'Europe/Moscow'),
      (date, zone) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        const moment = momentAt(seconds, zone);
        assert.deepEqual(read(moment.iso, zone), moment);
      },
    ),
  );
});

test('an offset that is the zone’s own without its seconds is the zone’s own', () => {
  const local = read('1971-05-02 00:00', 'Africa/Monrovia');
  assert.equal(local.iso, '1971-05-02T00:00:00-00:44');
  assert.deepEqual(read('1971-05-02T00:00:00-00:44', 'Africa/Monrovia'), { ...local, hasTime: true });
  assert.equal(read('1971-05-02T00:44:30Z', 'Africa/Monrovia').millis, local.millis);
  // A clock change of Moscow, whose offsets had 19 seconds: what the hint says to write is that hour.
  assert.match(faultOf('1917-12-27 23:30', 'Europe/Moscow'), /Write \S+\+03:31 or \S+\+02:31/);
  for (const text of ['1917-12-27T23:30:00+03:31', '1917-12-27T23:30:00+02:31'])
    assert.equal(read(text, 'Europe/Moscow').iso, text);
});

test('only names of the zone database are zones', () => {
  assert.deepEqual(['Europe/Tallinn', 'UTC', 'Europe/Talinn', ''].map(isTimeZone), [
    true,
    true,
    false,
    false,
  ]);
});
