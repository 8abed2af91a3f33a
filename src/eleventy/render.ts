import { Eleventy } from '@11ty/eleventy';
import type { PageData } from '../../templates/pages.11ty.tsx';
import type { PageJob } from '../plan/job.ts';
import type { Renderers } from '../plan/props.ts';
import { configureEleventy, type EleventyConfig } from './configure.ts';

/** Relative to the project's folder, which must be the working directory: Eleventy knows no other paths. */
const TEMPLATE = 'templates/pages.11ty.tsx';
const NOWHERE = '_';

export interface RenderedPage {
  readonly job: PageJob;
  readonly text: string;
}

/** Renders a batch of pages; Eleventy holds all of it at once. Writes nothing. Rejects with what a template throws. */
export async function renderBatch(
  pages: readonly PageData[],
  renderers: Renderers,
): Promise<readonly RenderedPage[]> {
  const eleventy = new Eleventy(TEMPLATE, NOWHERE, {
    quietMode: true,
    configPath: null,
    config: (config: EleventyConfig) => configureEleventy(config, pages, renderers),
  });
  // What a template throws is told by whoever asked for the pages, without Eleventy's stack trace.
  eleventy.disableLogger();
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
