import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { settled } from '../../src/lib/settled.ts';

test('gives what all give, in their order', async () => {
  assert.deepEqual(await settled([sleep(5, 'slow'), Promise.resolve(2)]), ['slow', 2]);
});

test('rejects with the first failure of the list, when nothing is under way any more', async () => {
  let isDone = false;
  const slow = sleep(20).then(() => {
    isDone = true;
  });
  const late = sleep(5).then(() => {
    throw new Error('late');
  });
  await assert.rejects(settled([slow, late, Promise.reject(new Error('early'))]), /late/);
  assert.ok(isDone);
});
