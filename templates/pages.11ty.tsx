import { PageFault } from '../src/eleventy/templateFault.ts';
import type { PageJob } from '../src/plan/job.ts';
import type { Renderers } from '../src/plan/props.ts';

/** A page to render, and its markdown body. */
export interface PageData {
  readonly job: PageJob;
  readonly body: string;
}

/** Pages that Eleventy renders as one: what it does for each page takes longer than most pages take to render. */
export interface PageBatch {
  /** Where Eleventy puts them, relative to its output: of a batch of one, the page's own file. */
  readonly output: string;
  readonly pages: readonly PageData[];
}

/** Stands between the pages of a batch. No page has it: neither HTML nor XML nor JSON may hold it, and no source is read that does. */
export const SEPARATOR = '\0';

/** The one Eleventy template: each batch is a page of one pagination. */
export const data = {
  pagination: { data: 'batches', size: 1, alias: 'batch', addAllPagesToCollections: false },
  permalink: ({ batch }: { batch: PageBatch }) => `/${batch.output}`,
  eleventyExcludeFromCollections: true,
};

/** `renderers` comes from the Eleventy configuration: the stock ones, or a site's own in their place. */
export default function render({ batch, renderers }: { batch: PageBatch; renderers: Renderers }): string {
  return batch.pages.map(({ job, body }) => renderPage(renderers, job, body)).join(SEPARATOR);
}

function renderPage(renderers: Renderers, job: PageJob, body: string): string {
  // Kind and props belong together in PageJob; indexing by kind loses that for the compiler only.
  const renderer = renderers[job.kind] as (props: PageJob['props'], body: string) => string;
  try {
    return renderer(job.props, body);
  } catch (error) {
    throw new PageFault(job.output, error);
  }
}
