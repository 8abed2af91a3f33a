import assert from 'node:assert/strict';

/** Four times the work may take this many times as long: sixteen would be the square of it. */
const MOST = 10;

/**
 * Fails where the cost of `work` grows like the square of its size. No machine is too slow for it: four times `size` is
 * compared with `size`, each by the quickest of three runs, after one to warm up.
 */
export async function assertGrowsEvenly(size: number, work: (size: number) => unknown): Promise<void> {
  await work(size);
  const once = await quickest(() => work(size));
  const fourTimes = await quickest(() => work(4 * size));
  assert.ok(fourTimes < MOST * once, `${once} ms became ${fourTimes} ms`);
}

async function quickest(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
