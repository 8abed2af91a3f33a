import { causes } from '../lib/causes.ts';
import type { NamedFile, WrittenFile } from '../output/outputFolder.ts';
import type { Survey } from '../output/survey.ts';
import type { PageJob } from '../plan/job.ts';
import type { ReadReleases } from '../read/content.ts';
import type { ReleaseReading } from '../read/release.ts';
import type { Shard } from '../search/indexing/shard.ts';
import type { IndexedShard } from './indexTask.ts';
import { PACKAGE } from './package.ts';
import { loadRendering } from './rendering.ts';
import type { RenderBatch, RenderSetup } from './renderTask.ts';
import { outliveReaders } from './terminal.ts';
import type { YearJob } from './yearTask.ts';

/** The argument that makes a process of this program a worker, as `communique.js` reads it; for the build itself only. */
export const WORKER = '--worker';

/**
 * What a worker process can be asked: to read releases (files relative to the root), to render pages, to make search
 * shards or the yearly files of a year and write them, or to look at the output folder with the manifest of this file.
 */
export type WorkerTask =
  | { readonly read: readonly string[] }
  | { readonly render: readonly PageJob[] }
  | { readonly index: readonly Shard[] }
  | { readonly year: YearJob }
  | { readonly survey: string };

/** What it gives, of a list item by item in the order asked. */
export type WorkerResult<Task extends WorkerTask> = Task extends { readonly read: unknown }
  ? readonly ReleaseReading[]
  : Task extends { readonly index: unknown }
    ? readonly IndexedShard[]
    : Task extends { readonly survey: unknown }
      ? Survey
      : Task extends { readonly year: unknown }
        ? readonly NamedFile[]
        : readonly WrittenFile[];

export type WorkerAnswer =
  | { readonly ok: true; readonly result: WorkerResult<WorkerTask> }
  | { readonly ok: false; readonly message: string; readonly code: string; readonly hint: string };

/** Makes this process a worker of the build that started it. */
export function serveWorker(setup: RenderSetup): void {
  outliveReaders();
  // Where Eleventy finds its template, as in `main`.
  process.chdir(PACKAGE);
  const tasks = createTasks(setup);
  process.on('message', async (task: WorkerTask) => {
    const answer = await work(tasks, task);
    process.send?.(answer);
  });
  // The build ended or was killed: nothing more may be written.
  process.on('disconnect', () => process.exit());
}

function createTasks(setup: RenderSetup) {
  // Each is loaded and made when it is first asked for: most builds ask for little, and Eleventy takes half a second.
  let reader: Promise<ReadReleases> | undefined;
  let renderer: Promise<RenderBatch> | undefined;
  const loadReader = async () => (await import('../read/content.ts')).releaseReader(setup.root);
  const loadRenderer = async () => (await loadRendering(setup.root)).createRenderer(setup);
  return {
    read: async (files: readonly string[]) => {
      reader ??= loadReader();
      return (await reader)(files);
    },
    render: async (jobs: readonly PageJob[]) => {
      renderer ??= loadRenderer();
      return (await renderer)(jobs);
    },
    index: async (shards: readonly Shard[]) => {
      const { indexShard } = await import('./indexTask.ts');
      const indexed: IndexedShard[] = [];
      for (const shard of shards) indexed.push(await indexShard(shard, setup.out));
      return indexed;
    },
    year: async (job: YearJob) => (await import('./yearTask.ts')).makeYear(job, setup.out),
    survey: async (manifest: string) => {
      const [{ diskEffects }, { readManifest }, { surveyOutput }] = await Promise.all([
        import('../output/effects.ts'),
        import('../output/manifest.ts'),
        import('../output/survey.ts'),
      ]);
      return surveyOutput(diskEffects(setup.out), readManifest(manifest));
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
  if ('survey' in task) return tasks.survey(task.survey);
  if ('year' in task) return tasks.year(task.year);
  return 'index' in task ? tasks.index(task.index) : tasks.render(task.render);
}
