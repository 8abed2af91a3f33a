import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { WrittenFile } from '../output/outputFolder.ts';
import type { PageJob } from '../plan/job.ts';
import { FailureError } from './command.ts';
import { createRenderer, type RenderBatch, type RenderSetup } from './renderTask.ts';
import { RENDER_WORKER, type WorkerAnswer } from './renderWorker.ts';

/** How many pages are rendered at once; what memory a worker needs hangs on it. */
const BATCH = 400;

/** Starting worker processes costs a second: fewer pages than this are rendered in this one. */
const ALONE = 2 * BATCH;

/** Takes the stale pages of a build one by one and renders them in batches, in worker processes when there are many. */
export interface RenderPool {
  /** Resolves when the pool has room for more. */
  add(job: PageJob): Promise<void>;
  /** Resolves when all that was added is written. */
  drain(): Promise<void>;
  /** Ends the workers, whatever they are at; resolves when none can write any more. */
  close(): Promise<void>;
}

/** `onFile` is called for each file written, in no order across batches. */
export function createRenderPool(
  setup: RenderSetup,
  onFile: (job: PageJob, file: WrittenFile) => void,
): RenderPool {
  const waiting: PageJob[] = [];
  const running = new Set<Promise<void>>();
  const workers: RenderBatch[] = [];
  const children: ChildProcess[] = [];
  let alone: Promise<RenderBatch> | undefined;
  let failure: { readonly error: unknown } | undefined;

  const render = async (batch: readonly PageJob[], renderer: RenderBatch): Promise<void> => {
    const files = await renderer(batch);
    for (const [index, job] of batch.entries()) {
      const file = files[index];
      if (file) onFile(job, file);
    }
  };
  const start = (): void => {
    for (let count = Math.max(1, availableParallelism()); count > 0; count--) {
      const child = startWorker(setup);
      children.push(child);
      workers.push(workerRenderer(child));
    }
  };
  const dispatch = async (batch: readonly PageJob[]): Promise<void> => {
    if (children.length === 0) start();
    while (workers.length === 0) await Promise.race(running);
    throwFailure();
    const worker = workers.pop();
    if (!worker) return dispatch(batch);
    const task: Promise<void> = render(batch, worker)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        workers.push(worker);
        running.delete(task);
      });
    running.add(task);
  };
  // A batch may fail while nobody waits for it; its pages must never be merely missing.
  const throwFailure = (): void => {
    if (failure) throw failure.error;
  };

  return {
    add: async (job) => {
      waiting.push(job);
      if (waiting.length < (children.length > 0 ? BATCH : ALONE)) return;
      while (waiting.length >= BATCH) await dispatch(waiting.splice(0, BATCH));
    },
    drain: async () => {
      const rest = waiting.splice(0);
      if (children.length > 0) {
        // The last pages of a step are shared out, so that no worker idles.
        const share = Math.ceil(rest.length / children.length);
        while (rest.length > 0) await dispatch(rest.splice(0, share));
        await Promise.all(running);
        throwFailure();
      } else if (rest.length > 0) {
        alone ??= createRenderer(setup);
        await render(rest, await alone);
      }
    },
    close: async () => {
      await Promise.all(children.map(endWorker));
    },
  };
}

function startWorker({ root, out }: RenderSetup): ChildProcess {
  const entry = path.join(import.meta.dirname, 'communique.js');
  return fork(entry, [RENDER_WORKER, JSON.stringify({ root, out })], { serialization: 'advanced' });
}

/** What a worker has half written is staged only, so it need not be asked. */
function endWorker(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

function workerRenderer(child: ChildProcess): RenderBatch {
  return (jobs) =>
    new Promise((resolve, reject) => {
      const gone = () =>
        reject(new FailureError('A renderer stopped in the middle of its work', 'Build again.'));
      child.once('exit', gone);
      child.once('message', (answer: WorkerAnswer) => {
        child.off('exit', gone);
        if (answer.ok) resolve(answer.files);
        else reject(Object.assign(new FailureError(answer.message), { code: answer.code }));
      });
      child.send({ jobs });
    });
}
