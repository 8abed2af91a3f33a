import { Eleventy } from '@11ty/eleventy';
import type { PageData } from '../../templates/pages.11ty.tsx';
import type { PageJob } from '../plan/job.ts';
import type { Renderers } from '../plan/props.ts';
import { configureEleventy, type EleventyConfig } from './configure.ts';

/** Relative to the project's folder, which must be the working directory: Eleventy knows no other paths. */
const TEMPLATE = 'templates/pages.11ty.tsx';
const NOWHERE = '_';

/** How many pages Eleventy holds at once. */
const BATCH = 1000;

export interface RenderedPage {
  readonly job: PageJob;
  readonly text: string;
}

/** Renders pages in batches, in order. `readBody` gives the markdown body of a release. Writes nothing. */
export async function* renderPages(
  jobs: readonly PageJob[],
  renderers: Renderers,
  readBody: (file: string) => string,
): AsyncGenerator<RenderedPage> {
  for (let start = 0; start < jobs.length; start += BATCH) {
    const pages = jobs
      .slice(start, start + BATCH)
      .map((job) => ({ job, body: job.body ? readBody(job.body.file) : '' }));
    yield* await renderBatch(pages, renderers);
  }
}

async function renderBatch(
  pages: readonly PageData[],
  renderers: Renderers,
): Promise<readonly RenderedPage[]> {
  const eleventy = new Eleventy(TEMPLATE, NOWHERE, {
    quietMode: true,
    configPath: null,
    config: (config: EleventyConfig) => configureEleventy(config, pages, renderers),
  });
  const results: readonly { outputPath: string; content: string }[] = await eleventy.toJSON();
  const texts = new Map(
    results.map(({ outputPath, content }) => [outputPath.replace(/^(?:\.\/)?_\//, ''), content]),
  );
  return pages.map(({ job }) => {
    const text = texts.get(job.output);
    if (text === undefined) throw new Error(`Eleventy rendered nothing for ${job.output}`);
    return { job, text };
  });
}
