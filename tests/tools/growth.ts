import assert from 'node:assert/strict';

/** Eight times the work may take this many times as long: sixty-four would be the square of it. */
const MOST = 24;
/** Milliseconds in which no machine goes through the square of the sizes here; small times grow unevenly, by caches and garbage. */
const NOTHING = 300;

/**
 * Fails where the cost of `work` grows like the square of its size. No machine is too slow or too busy for it: eight times
 * `size` is compared with `size`, each by the least processor time of five runs, after one to warm up.
 */
export async function assertGrowsEvenly(size: number, work: (size: number) => unknown): Promise<void> {
  await work(size);
  const once = await cheapest(() => work(size));
  const eightTimes = await cheapest(() => work(8 * size));
  assert.ok(eightTimes < NOTHING || eightTimes < MOST * once, `${once} ms became ${eightTimes} ms`);
}

async function cheapest(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
