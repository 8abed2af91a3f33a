import type { OutputFolder } from '../output/outputFolder.ts';
import type { Survey } from '../output/survey.ts';
import type { LoadedSite } from './loadSite.ts';
import { createRenderPool } from './renderPool.ts';
import type { RenderSetup } from './renderTask.ts';
import type { Workers } from './workers.ts';

/**
 * Renders the pages that are stale, step by step; gives their number. The props of all pages are never in memory at
 * once. Settles the output when all pages are compared: by then the survey is there, mostly.
 */
export async function renderSite(
  { pages, planned }: Pick<LoadedSite, 'pages' | 'planned'>,
  output: OutputFolder,
  surveying: Promise<Survey>,
  setup: RenderSetup,
  workers: Workers,
  onProgress: (stage: 'render', done: number, total: number) => void,
): Promise<number> {
  const count = { kept: 0, rendered: 0 };
  const tell = () => onProgress('render', count.kept + count.rendered, planned);
  const pool = createRenderPool(setup, workers, (job, file) => {
    output.note(job, file);
    count.rendered += 1;
    tell();
  });
  for (const step of pages) {
    for (const page of step) {
      const job = output.isCurrent(page) ? undefined : page.finish();
      if (job && output.isStale(job)) await pool.add(job);
      else {
        count.kept += 1;
        tell();
      }
    }
    await pool.drain();
  }
  const lost = output.settle(await surveying);
  if (lost.size === 0) return count.rendered;
  for (const step of pages) {
    for (const page of step) {
      if (!lost.has(page.output)) continue;
      count.kept -= 1;
      await pool.add(page.finish());
    }
    await pool.drain();
  }
  return count.rendered;
}
