import type { OutputFolder } from '../output/outputFolder.ts';
import type { Survey } from '../output/survey.ts';
import type { LoadedSite } from './loadSite.ts';
import { createRenderPool } from './renderPool.ts';
import type { RenderSetup } from './renderTask.ts';
import type { Workers } from './workers.ts';

/** What a build does while its pages are rendered. */
export interface RenderListener {
  onPage(done: number, total: number): void;
  /** Called once, when every release's files are as this build leaves them: what is made from them may begin. */
  onReleases(): void;
}

/**
 * Renders the pages that are stale, step by step; gives their number. The props of all pages are never in memory at
 * once. Settles the output when all pages are compared: by then the survey is there, mostly.
 */
export async function renderSite(
  { pages, planned, stale }: Pick<LoadedSite, 'pages' | 'planned' | 'stale'>,
  output: OutputFolder,
  surveying: Promise<Survey>,
  setup: RenderSetup,
  workers: Workers,
  { onPage, onReleases }: RenderListener,
): Promise<number> {
  const held = stale?.reduce((sum, step) => sum + step.length, 0) ?? planned;
  const count = { kept: planned - held, rendered: 0 };
  const tell = () => onPage(count.kept + count.rendered, planned);
  const pool = createRenderPool(setup, workers, (job, file) => {
    output.note(job, file);
    count.rendered += 1;
    tell();
  });
  let lost: ReadonlySet<string> | undefined;
  for (const step of stale ?? pages) {
    for (const page of step) {
      const job = output.isCurrent(page) ? undefined : page.finish();
      if (job && output.isStale(job)) await pool.add(job);
      else {
        count.kept += 1;
        tell();
      }
    }
    await pool.drain();
    // Where each release was rendered, none can be lost; lists keep this process busier than its workers.
    if (lost === undefined && count.kept === 0) {
      lost = output.settle(await surveying);
      onReleases();
    }
  }
  if (lost !== undefined) return count.rendered;
  lost = output.settle(await surveying);
  for (const step of lost.size > 0 ? pages : []) {
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
