import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createBuildQueue } from '../../src/serve/buildQueue.ts';

/** A build that goes on until it is told to end. */
function heldBuild() {
  const ends: (() => void)[] = [];
  return {
    build: () => new Promise<void>((resolve) => ends.push(resolve)),
    get started() {
      return ends.length;
    },
    end: async () => {
      ends.at(-1)?.();
      await turn();
    },
  };
}

test('requests within the pause become one build, after the last of them', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const held = heldBuild();
  const queue = createBuildQueue(held.build, 100);
  for (let save = 0; save < 5; save += 1) {
    queue.request();
    t.mock.timers.tick(99);
  }
  assert.equal(held.started, 0);
  t.mock.timers.tick(1);
  assert.equal(held.started, 1);
});

test('any number of requests during a build become exactly one more, when it has ended', async () => {
  const held = heldBuild();
  const queue = createBuildQueue(held.build, 0);
  const all = queue.run();
  for (let save = 0; save < 3; save += 1) await queue.run();
  assert.equal(held.started, 1, 'never two at once');
  await held.end();
  assert.equal(held.started, 2);
  await held.end();
  await all;
  assert.equal(held.started, 2);
});

test('a request after the builds have ended builds again', async () => {
  const held = heldBuild();
  const queue = createBuildQueue(held.build, 0);
  const first = queue.run();
  await held.end();
  await first;
  void queue.run();
  assert.equal(held.started, 2);
});

test('a closed queue begins no build, not even one that was asked for', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const held = heldBuild();
  const queue = createBuildQueue(held.build, 100);
  queue.request();
  queue.close();
  queue.request();
  await queue.run();
  t.mock.timers.tick(1_000);
  assert.equal(held.started, 0);
});
