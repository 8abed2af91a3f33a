import { causes } from '../lib/causes.ts';
import type { WrittenFile } from '../output/outputFolder.ts';
import type { PageJob } from '../plan/job.ts';
import { createRenderer, type RenderBatch, type RenderSetup } from './renderTask.ts';

/** The argument that makes a process of this program a worker; for the build itself only. */
export const RENDER_WORKER = '--render-worker';

/** What a worker process is sent, batch by batch. */
export interface WorkerRequest {
  readonly jobs: readonly PageJob[];
}

/** What it answers to each, in order. */
export type WorkerAnswer =
  | { readonly ok: true; readonly files: readonly WrittenFile[] }
  | { readonly ok: false; readonly message: string; readonly code: string };

/** Makes this process a worker of the build that started it. */
export function serveRenderer(setup: RenderSetup): void {
  const renderer = createRenderer(setup);
  process.on('message', async ({ jobs }: WorkerRequest) => {
    const answer = await work(renderer, jobs);
    process.send?.(answer);
  });
  // The build ended or was killed: nothing more may be written.
  process.on('disconnect', () => process.exit());
}

async function work(renderer: Promise<RenderBatch>, jobs: readonly PageJob[]): Promise<WorkerAnswer> {
  try {
    return { ok: true, files: await (await renderer)(jobs) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { ok: false, message: causes(error).join('\n  '), code };
  }
}
