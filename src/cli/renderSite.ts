import type { OutputFolder } from '../output/outputFolder.ts';
import type { Survey } from '../output/survey.ts';
import type { LoadedSite } from './loadSite.ts';
import { createRenderPool } from './renderPool.ts';
import type { RenderSetup } from './renderTask.ts';
import type { Workers } from './workers.ts';

/** What a build does while its pages are rendered. */
export interface RenderListener {
  onPage(done: number, total: number): void;
  /**
   * Called when every release's files are as this build leaves them, as far as it knows: what is made from them may
   * begin. And once more if some had to be made again, though it thought that they were still there.
   */
  onReleases(): void;
}

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
  { onPage, onReleases }: RenderListener,
): Promise<number> {
  const count = { kept: 0, rendered: 0 };
  const tell = () => onPage(count.kept + count.rendered, planned);
  const pool = createRenderPool(setup, workers, (job, file) => {
    output.note(job, file);
    count.rendered += 1;
    tell();
  });
  let isTold = false;
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
    // The first step is the releases. The lists keep this process busier than its workers.
    if (!isTold && count.kept === 0) {
      onReleases();
      isTold = true;
    }
  }
  // The survey takes longer than this process where little is new, and hardly ever finds anything.
  if (!isTold) onReleases();
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
  onReleases();
  return count.rendered;
}
