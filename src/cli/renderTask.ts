import path from 'node:path';
import { loadRenderers } from '../eleventy/overrides.ts';
import { renderBatch } from '../eleventy/render.ts';
import { type WrittenFile, writeFile } from '../output/outputFolder.ts';
import type { PageJob } from '../plan/job.ts';
import { bodyReader } from '../read/body.ts';
import { outputEffects } from './outputEffects.ts';

export { loadRenderers };

/** What a renderer needs to know of the build; both absolute. */
export interface RenderSetup {
  readonly root: string;
  readonly out: string;
}

/** Renders a batch of pages and writes their files; gives what became of each, in order. */
export type RenderBatch = (jobs: readonly PageJob[]) => Promise<readonly WrittenFile[]>;

/** The renderer of one build in this process. Rejects with what a template or the disk throws. */
export async function createRenderer({ root, out }: RenderSetup): Promise<RenderBatch> {
  const { renderers } = await loadRenderers(path.join(root, 'templates'));
  const readBody = bodyReader(root);
  const effects = outputEffects(root, out);
  return async (jobs) => {
    const pages = jobs.map((job) => ({ job, body: job.body ? readBody(job.body.file) : '' }));
    const rendered = await renderBatch(pages, renderers);
    return rendered.map(({ job, text }) => writeFile(effects, job.output, text));
  };
}
