import type { WrittenFile } from '../output/outputFolder.ts';
import type { PageJob } from '../plan/job.ts';
import { loadRendering } from './rendering.ts';
import type { RenderBatch, RenderSetup } from './renderTask.ts';
import type { Workers } from './workers.ts';

/** How many pages are rendered at once, at most. */
const BATCH = 400;

/**
 * What the pages rendered at once weigh, about, at most: twice as much as 400 releases. Of a million releases a worker had
 * 4 GB while it rendered lists by the 400, and as many wait here for each batch that is to come.
 */
const HEAVY = 8_000_000;

/** Starting worker processes costs a second: fewer pages than this are rendered in this one. */
const ALONE = 2 * BATCH;

/** Batches that each worker gets of the last pages of a step. */
const SHARES = 4;

/** Takes the stale pages of a build one by one and renders them in batches, in worker processes when there are many. */
export interface RenderPool {
  /** Resolves when the pool has room for more. */
  add(job: PageJob): Promise<void>;
  /** Resolves when all that was added is written. */
  drain(): Promise<void>;
}

/** `onFile` is called for each file written, in no order across batches. */
export function createRenderPool(
  setup: RenderSetup,
  workers: Workers,
  onFile: (job: PageJob, file: WrittenFile) => void,
): RenderPool {
  const waiting: PageJob[] = [];
  let weight = 0;
  const running = new Set<Promise<void>>();
  let alone: Promise<RenderBatch> | undefined;
  let isShared = false;
  let failure: { readonly error: unknown } | undefined;

  const render = async (batch: readonly PageJob[], renderer: RenderBatch): Promise<void> => {
    const files = await renderer(batch);
    for (const [index, job] of batch.entries()) {
      const file = files[index];
      if (file) onFile(job, file);
    }
  };
  const dispatch = async (batch: readonly PageJob[]): Promise<void> => {
    isShared = true;
    // Two for each worker, so that none waits for this process to plan the next.
    while (running.size >= 2 * workers.count) await Promise.race(running);
    throwFailure();
    const task: Promise<void> = render(batch, (jobs) => workers.run('render', jobs))
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => running.delete(task));
    running.add(task);
  };
  // A batch may fail while nobody waits for it; its pages must never be merely missing.
  const throwFailure = (): void => {
    if (failure) throw failure.error;
  };

  const take = (count: number): PageJob[] => {
    const batch = waiting.splice(0, count);
    weight -= batch.reduce((sum, job) => sum + job.weight, 0);
    return batch;
  };

  return {
    add: async (job) => {
      waiting.push(job);
      weight += job.weight;
      const isMany = waiting.length >= (isShared ? BATCH : ALONE);
      while (weight >= HEAVY || (isMany && waiting.length >= BATCH)) await dispatch(take(BATCH));
    },
    drain: async () => {
      const rest = take(waiting.length);
      if (isShared) {
        // The last pages of a step are shared out in small batches, so that no worker idles: some are long lists.
        const share = Math.ceil(rest.length / workers.count / SHARES);
        while (rest.length > 0) await dispatch(rest.splice(0, share));
        await Promise.all(running);
        throwFailure();
      } else if (rest.length > 0) {
        alone ??= loadRendering(setup.root).then(({ createRenderer }) => createRenderer(setup));
        await render(rest, await alone);
      }
    },
  };
}
