import { setFlagsFromString } from 'node:v8';
import { causes } from '../lib/causes.ts';
import { hintOf, type Place, placeOf } from '../lib/errors.ts';
import { once } from '../lib/once.ts';
import type { NamedFile, WrittenFile } from '../output/outputFolder.ts';
import type { Survey } from '../output/survey.ts';
import type { PageJob } from '../plan/job.ts';
import type { ReadReleases } from '../read/content.ts';
import type { ReleaseReading } from '../read/release.ts';
import type { StampedFiles } from '../read/stampedFiles.ts';
import type { Shard } from '../search/indexing/shard.ts';
import type { IndexedShard } from './indexTask.ts';
import { outputEffects } from './outputEffects.ts';
import { PACKAGE } from './package.ts';
import { loadRendering } from './rendering.ts';
import type { RenderBatch, RenderSetup } from './renderTask.ts';
import { outliveReaders } from './terminal.ts';
import type { YearJob } from './yearTask.ts';

/** The argument that makes a process of this program a worker, as `communique.js` reads it; for the build itself only. */
export const WORKER = '--worker';

/** Name of a task → what a worker process is given to do it and what it gives, of a list item by item in the order asked. */
export interface WorkerTasks {
  /** To list and stamp the release files of the root. */
  readonly list: { readonly asks: readonly []; readonly gives: StampedFiles };
  /** To read releases, files relative to the root. */
  readonly read: {
    readonly asks: readonly [files: readonly string[]];
    readonly gives: readonly ReleaseReading[];
  };
  /** To render pages and write them. */
  readonly render: {
    readonly asks: readonly [jobs: readonly PageJob[]];
    readonly gives: readonly WrittenFile[];
  };
  /** To make a search shard and write it. */
  readonly index: { readonly asks: readonly [Shard]; readonly gives: IndexedShard };
  /** To make the yearly files of a year and write them. */
  readonly year: { readonly asks: readonly [YearJob]; readonly gives: readonly NamedFile[] };
  /** To look at the output folder with the manifest of this file. */
  readonly survey: { readonly asks: readonly [manifest: string]; readonly gives: Survey };
}

export type TaskName = keyof WorkerTasks;

/** A task on its way to a worker. */
export type WorkerTask = {
  [Name in TaskName]: { readonly name: Name; readonly asks: WorkerTasks[Name]['asks'] };
}[TaskName];

export type WorkerAnswer =
  | { readonly ok: true; readonly gives: WorkerTasks[TaskName]['gives'] }
  | {
      readonly ok: false;
      readonly message: string;
      readonly code: string;
      readonly hint: string;
      readonly place: Place | undefined;
    };

/** Makes this process a worker of the build that started it. */
export function serveWorker(setup: RenderSetup): void {
  outliveReaders();
  // There is a worker for each core: helpers that collect garbage beside them take a core from one and make another wait.
  setFlagsFromString('--no-parallel-scavenge');
  // Where Eleventy finds its input, as in `main`.
  process.chdir(PACKAGE);
  const perform = createTasks(setup);
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', (task: WorkerTask) => {
    // One after the other, and answered so.
    last = last.then(async () => process.send?.(await work(perform, task)));
  });
  // The build ended or was killed: nothing more may be written.
  process.on('disconnect', () => process.exit());
}

function createTasks({ root, out }: RenderSetup) {
  const effects = once(() => outputEffects(root, out));
  // Each is loaded and made when it is first asked for: most builds ask for little, and Eleventy takes half a second.
  let reader: Promise<ReadReleases> | undefined;
  let renderer: Promise<RenderBatch> | undefined;
  const loadReader = async () => (await import('../read/content.ts')).releaseReader(root);
  const loadRenderer = async () => (await loadRendering(root)).createRenderer({ root, out });
  return async (task: WorkerTask): Promise<WorkerTasks[TaskName]['gives']> => {
    switch (task.name) {
      case 'list':
        return (await import('../read/stampedFiles.ts')).stampReleases(root);
      case 'read':
        reader ??= loadReader();
        return (await reader)(...task.asks);
      case 'render':
        renderer ??= loadRenderer();
        return (await renderer)(...task.asks);
      case 'index':
        return (await import('./indexTask.ts')).indexShard(...task.asks, effects());
      case 'year':
        return (await import('./yearTask.ts')).makeYear(...task.asks, effects());
      case 'survey': {
        const [{ readManifest }, { surveyOutput }] = await Promise.all([
          import('../output/manifest.ts'),
          import('../output/survey.ts'),
        ]);
        return surveyOutput(effects(), readManifest(...task.asks));
      }
    }
  };
}

async function work(perform: ReturnType<typeof createTasks>, task: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { ok: true, gives: await perform(task) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const message = causes(error).join('\n  ');
    return { ok: false, message, code, hint: hintOf(error), place: placeOf(error) };
  }
}
