import type { PageJob } from '../src/plan/job.ts';
import type { Renderers } from '../src/plan/props.ts';

/** A page to render, and its markdown body. */
export interface PageData {
  readonly job: PageJob;
  readonly body: string;
}

/** The one Eleventy template: each job is a page of one pagination. */
export const data = {
  pagination: { data: 'pages', size: 1, alias: 'entry', addAllPagesToCollections: false },
  permalink: ({ entry }: { entry: PageData }) => `/${entry.job.output}`,
  eleventyExcludeFromCollections: true,
};

/** `renderers` comes from the Eleventy configuration: the stock ones, or a site's own in their place. */
export default function render({ entry, renderers }: { entry: PageData; renderers: Renderers }): string {
  const { job, body } = entry;
  // Kind and props belong together in PageJob; indexing by kind loses that for the compiler only.
  const renderer = renderers[job.kind] as (props: PageJob['props'], body: string) => string;
  return renderer(job.props, body);
}
