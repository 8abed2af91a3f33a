import { causes } from '../lib/causes.ts';
import type { WrittenFile } from '../output/outputFolder.ts';
import type { PageJob } from '../plan/job.ts';
import { releaseReader } from '../read/content.ts';
import type { ReleaseReading } from '../read/release.ts';
import type { Shard } from '../search/indexing/shard.ts';
import { type IndexedShard, indexShard } from './indexTask.ts';
import { createRenderer, type RenderSetup } from './renderTask.ts';

/** The argument that makes a process of this program a worker; for the build itself only. */
export const WORKER = '--worker';

/** What a worker process can be asked: to read releases (files relative to the root), to render pages, or to make search shards and write them. */
export type WorkerTask =
  | { readonly read: readonly string[] }
  | { readonly render: readonly PageJob[] }
  | { readonly index: readonly Shard[] };

/** What it gives, item by item in the order asked. */
export type WorkerResult<Task extends WorkerTask> = Task extends { readonly read: unknown }
  ? readonly ReleaseReading[]
  : Task extends { readonly index: unknown }
    ? readonly IndexedShard[]
    : readonly WrittenFile[];

export type WorkerAnswer =
  | { readonly ok: true; readonly result: WorkerResult<WorkerTask> }
  | { readonly ok: false; readonly message: string; readonly code: string; readonly hint: string };

/** Makes this process a worker of the build that started it. */
export function serveWorker(setup: RenderSetup): void {
  const tasks = createTasks(setup);
  process.on('message', async (task: WorkerTask) => {
    const answer = await work(tasks, task);
    process.send?.(answer);
  });
  // The build ended or was killed: nothing more may be written.
  process.on('disconnect', () => process.exit());
}

function createTasks(setup: RenderSetup) {
  // Each is made when it is first asked for: most builds read little.
  let reader: ReturnType<typeof releaseReader> | undefined;
  let renderer: ReturnType<typeof createRenderer> | undefined;
  return {
    read: (files: readonly string[]) => {
      reader ??= releaseReader(setup.root);
      return reader(files);
    },
    render: async (jobs: readonly PageJob[]) => {
      renderer ??= createRenderer(setup);
      return (await renderer)(jobs);
    },
    index: async (shards: readonly Shard[]) => {
      const indexed: IndexedShard[] = [];
      for (const shard of shards) indexed.push(await indexShard(shard, setup.out));
      return indexed;
    },
  };
}

async function work(tasks: ReturnType<typeof createTasks>, task: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { ok: true, result: await perform(tasks, task) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const hint = error instanceof Error && 'hint' in error ? String(error.hint) : '';
    return { ok: false, message: causes(error).join('\n  '), code, hint };
  }
}

function perform(tasks: ReturnType<typeof createTasks>, task: WorkerTask) {
  if ('read' in task) return tasks.read(task.read);
  return 'index' in task ? tasks.index(task.index) : tasks.render(task.render);
}
