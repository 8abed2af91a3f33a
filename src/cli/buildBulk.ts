import type { Archive, Edition } from '../archive/archive.ts';
import { BULK_FILES } from '../bulk/yearFiles.ts';
import { compact } from '../lib/compact.ts';
import { digest } from '../lib/digest.ts';
import { settled } from '../lib/settled.ts';
import { outputOf } from '../lib/sitePath.ts';
import { datePath, releasePath } from '../model/paths.ts';
import { localize, type Site } from '../model/site.ts';
import type { OutputFolder } from '../output/outputFolder.ts';
import type { Workers } from './workers.ts';
import { makeYear, type YearJob } from './yearTask.ts';

/** Starting a worker takes as long as this many releases. */
const ALONE = 400;

/**
 * Brings the yearly files of every language in `out` (absolute) up to date: made from each release's `index.json`, which
 * must be written already, and only where one of that year changed; in worker processes when there is much to do.
 * Oldest first, so that a new release is a line at the end. `code` is a digest of what makes them.
 */
export async function buildBulk(
  { editions, site }: Archive,
  {
    output,
    out,
    workers,
  }: { readonly output: OutputFolder; readonly out: string; readonly workers: Workers },
  code: string,
): Promise<void> {
  const stale: { readonly job: YearJob; readonly hash: string }[] = [];
  for (const { language, years } of editions) {
    const facts = siteFacts(site, language.code);
    for (const { date, releases } of years) {
      const documents = [...releases].reverse().map((release) => documentOf(language, release));
      const hashes = documents.map((path) => `${path} ${output.hashOf(path)}`);
      const hash = digest([code, JSON.stringify(facts), ...hashes].join('\n'));
      const folder = datePath(language, date).slice(1);
      const names = BULK_FILES.filter((name) => output.isStale({ output: folder + name, hash }));
      if (names.length > 0) stale.push({ job: { folder, names, site: facts, documents }, hash });
    }
  }
  const releases = stale.reduce((sum, { job }) => sum + job.documents.length, 0);
  const make = async (job: YearJob) => (releases <= ALONE ? makeYear(job, out) : workers.run('year', job));
  await settled(
    stale.map(async ({ job, hash }) => {
      for (const file of await make(job)) output.note({ output: file.output, hash }, file);
    }),
  );
}

function documentOf(language: Edition['language'], release: Edition['releases'][number]): string {
  return outputOf(`${releasePath(language, release)}index.json`);
}

function siteFacts({ timeZone, licence, languages }: Site, lang: string) {
  return compact({
    timeZone,
    licence: licence && { ...licence, name: localize(licence.name, lang, languages[0].code) },
  });
}
