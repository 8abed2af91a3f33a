import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRenderPool } from '../../src/cli/renderPool.ts';
import type { Workers } from '../../src/cli/workers.ts';
import type { PageJob } from '../../src/plan/job.ts';
import { pageAt, planOf } from '../plan/planOf.ts';

const HOME = pageAt(planOf([]).pages, '/');
const SETUP = { root: '/nowhere', out: '/nowhere/dist' };

/** Renders nothing; remembers what it was asked to. */
function idleWorkers(): { readonly workers: Workers; readonly batches: (readonly PageJob[])[] } {
  const batches: (readonly PageJob[])[] = [];
  // Only pages are given to it here; what they come back as is not looked at.
  const run = async (_name: string, jobs: readonly PageJob[]) => {
    batches.push(jobs);
    return jobs.map(() => ({ size: 1, mtime: 1, fresh: true }));
  };
  return { workers: { count: 2, run: run as Workers['run'], close: async () => {} }, batches };
}

async function renderAll(weights: readonly number[]) {
  const { workers, batches } = idleWorkers();
  const written: string[] = [];
  const pool = createRenderPool(SETUP, workers, ({ output }) => void written.push(output));
  for (const [index, weight] of weights.entries())
    await pool.add({ ...HOME, output: `${index}.html`, weight });
  await pool.drain();
  return { batches, written };
}

test('each of many pages is rendered once, in batches that no process is long at', async () => {
  const { batches, written } = await renderAll(Array.from({ length: 2000 }, () => 10_000));
  assert.deepEqual(new Set(written).size, 2000);
  assert.equal(written.length, 2000);
  assert.ok(Math.max(...batches.map((batch) => batch.length)) <= 400);
});

test('of long lists so few are rendered at once that memory is bounded, however many there are', async () => {
  const weights = Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? 5_000_000 : 1000));
  const { batches, written } = await renderAll(weights);
  assert.equal(new Set(written).size, 300);
  const heaviest = Math.max(...batches.map((batch) => batch.reduce((sum, { weight }) => sum + weight, 0)));
  assert.ok(heaviest < 13_000_000, `${heaviest}`);
});
