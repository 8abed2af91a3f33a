import type { OutputFolder } from '../output/outputFolder.ts';
import type { PageJob } from '../plan/job.ts';
import type { DatedDocument } from '../search/shard.ts';
import type { LoadedSite } from './loadSite.ts';
import { createRenderPool } from './renderPool.ts';
import type { RenderSetup } from './renderTask.ts';

export interface RenderResult {
  readonly rendered: number;
  /** Every release's `index.json`, for the search. */
  readonly documents: readonly DatedDocument[];
}

/** Renders the pages that are stale, step by step; the props of all pages are never in memory at once. */
export async function renderSite(
  { pages, planned }: Pick<LoadedSite, 'pages' | 'planned'>,
  output: OutputFolder,
  setup: RenderSetup,
  onProgress: (stage: 'render', done: number, total: number) => void,
): Promise<RenderResult> {
  const documents: DatedDocument[] = [];
  const count = { kept: 0, rendered: 0 };
  const tell = () => onProgress('render', count.kept + count.rendered, planned);
  const pool = createRenderPool(setup, (job, file) => {
    output.note(job, file);
    count.rendered += 1;
    tell();
  });
  try {
    for (const step of pages) {
      for (const page of step) {
        const job = page.finish();
        documents.push(...documentOf(job));
        if (output.isStale(job)) await pool.add(job);
        else {
          count.kept += 1;
          tell();
        }
      }
      await pool.drain();
    }
  } finally {
    await pool.close();
  }
  return { rendered: count.rendered, documents };
}

function documentOf({ kind, props, output, hash }: PageJob): readonly DatedDocument[] {
  return kind === 'releaseJson' ? [{ path: output, hash, lang: props.frame.lang, day: props.date.day }] : [];
}
