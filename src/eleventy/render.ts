import { Eleventy } from '@11ty/eleventy';
import render, { data, type PageBatch, type PageData, SEPARATOR } from '../../templates/pages.11ty.tsx';
import type { PageJob } from '../plan/job.ts';
import type { Renderers } from '../plan/props.ts';
import { configureEleventy, type EleventyConfig } from './configure.ts';
import { toTemplateFault } from './templateFault.ts';

/** Relative to the working directory, which must be the project's folder: Eleventy wants a folder that is there. No template lies in it. */
const INPUT = 'src/eleventy';
const NOWHERE = '_';

/**
 * How many pages Eleventy gets as one: each of its own takes it 0.1 ms, whatever is in it. No more, for a text over some
 * 100 kB gets memory of its own from the system each time: joined by fifty, pages cost a build of 10,000 releases 43 s
 * instead of 36.
 */
const TOGETHER = 4;

export interface RenderedPage {
  readonly job: PageJob;
  readonly text: string;
}

/** Renders pages; Eleventy holds all of them at once. Writes nothing. Rejects with what a template throws. */
export async function renderBatch(
  pages: readonly PageData[],
  renderers: Renderers,
): Promise<readonly RenderedPage[]> {
  const batches: PageBatch[] = [];
  for (let start = 0; start < pages.length; start += TOGETHER) {
    batches.push({ output: `${batches.length}.txt`, pages: pages.slice(start, start + TOGETHER) });
  }
  const eleventy = new Eleventy(INPUT, NOWHERE, {
    quietMode: true,
    configPath: null,
    config: (config: EleventyConfig) => {
      // Given, not found: Eleventy cannot load a file whose path has a "#", "?" or "%" in it.
      config.addTemplate('pages.11ty.tsx', { data, render });
      // It would tell what took long, whether its logger is disabled or not.
      config.benchmarks.config.setMinimumThresholdMs(0);
      configureEleventy(config, batches, renderers);
    },
  });
  // What a template throws is told by whoever asked for the pages, without Eleventy's stack trace.
  eleventy.disableLogger();
  const results: readonly { outputPath: string; content: string }[] = await eleventy
    .toJSON()
    .catch((error: unknown) => Promise.reject(toTemplateFault(error)));
  const contents = new Map(results.map(({ outputPath, content }) => [fileOf(outputPath), content]));
  return batches.flatMap((batch) => {
    const texts = contents.get(batch.output)?.split(SEPARATOR) ?? [];
    return batch.pages.map(({ job }, index) => {
      const text = texts[index];
      if (text === undefined || texts.length !== batch.pages.length)
        throw new Error(`Eleventy rendered nothing for ${job.output}`);
      return { job, text };
    });
  });
}

function fileOf(outputPath: string): string {
  return outputPath.replace(/^(?:\.\/)?_\//, '');
}
