import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAlarm } from '../../src/serve/alarm.ts';

const NOW = Date.parse('2021-05-25T12:00:00Z');
const DAY = 24 * 60 * 60 * 1_000;

/** An alarm on mocked timers, and how often it has rung. */
function mocked(t: { mock: typeof test.mock }) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let rung = 0;
  const alarm = createAlarm(
    () => {
      rung += 1;
    },
    () => NOW,
  );
  return { alarm, tick: (milliseconds: number) => t.mock.timers.tick(milliseconds), rung: () => rung };
}

test('an alarm rings at its time, and not before', (t) => {
  const { alarm, tick, rung } = mocked(t);
  alarm.set('2021-05-25T15:00:05+03:00');
  tick(4_999);
  assert.equal(rung(), 0);
  tick(1);
  assert.equal(rung(), 1);
});

test('a new time replaces the old one, and null takes it away', (t) => {
  const { alarm, tick, rung } = mocked(t);
  alarm.set('2021-05-25T12:00:05Z');
  alarm.set(null);
  tick(DAY);
  assert.equal(rung(), 0);
});

test('a time years away does not ring at once, as a bare timer would', (t) => {
  const { alarm, tick, rung } = mocked(t);
  alarm.set('2031-01-01T00:00:00Z');
  tick(24 * DAY);
  assert.equal(rung(), 0);
});

test('a time that has passed rings after a second, so that builds cannot chase each other', (t) => {
  const { alarm, tick, rung } = mocked(t);
  alarm.set('2021-05-25T11:59:59Z');
  tick(999);
  assert.equal(rung(), 0);
  tick(1);
  assert.equal(rung(), 1);
});
