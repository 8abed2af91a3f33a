import { BULK_FILES } from '../bulk/yearFiles.ts';
import { compact } from '../lib/compact.ts';
import { digest } from '../lib/digest.ts';
import { groupBy } from '../lib/groupBy.ts';
import { settled } from '../lib/settled.ts';
import { datePath } from '../model/paths.ts';
import { localize, type Site } from '../model/site.ts';
import type { Effects } from '../output/effects.ts';
import type { OutputFolder } from '../output/outputFolder.ts';
import type { DatedDocument } from '../search/indexing/shard.ts';
import type { Workers } from './workers.ts';
import { makeYear, type YearJob } from './yearTask.ts';

/** Starting a worker takes as long as this many releases. */
const ALONE = 400;

/**
 * Brings the yearly files of every language up to date: made from the releases' `documents`, newest
 * first, which must be written already, and only where one of that year changed; in worker processes when there is much
 * to do. Oldest first, so that a new release is a line at the end. `code` is a digest of what makes them.
 */
export async function buildBulk(
  documents: readonly DatedDocument[],
  site: Site,
  {
    output,
    effects,
    workers,
  }: { readonly output: OutputFolder; readonly effects: Effects; readonly workers: Workers },
  code: string,
): Promise<void> {
  const stale: { readonly job: YearJob; readonly hash: string }[] = [];
  for (const language of site.languages) {
    const facts = siteFacts(site, language.code);
    const own = documents.filter(({ lang }) => lang === language.code);
    for (const [year, newestFirst] of groupBy(own, ({ day }) => day.slice(0, 4))) {
      const ofYear = newestFirst.reverse();
      const hashes = ofYear.map(({ path, hash }) => `${path} ${hash}`);
      const hash = digest([code, JSON.stringify(facts), ...hashes].join('\n'));
      const folder = datePath(language, year).slice(1);
      const names = BULK_FILES.filter((name) => output.isStale({ output: folder + name, hash }));
      const job = { folder, names, site: facts, documents: ofYear.map(({ path }) => path) };
      if (names.length > 0) stale.push({ job, hash });
    }
  }
  const releases = stale.reduce((sum, { job }) => sum + job.documents.length, 0);
  const make = async (job: YearJob) =>
    releases <= ALONE ? makeYear(job, effects) : workers.run('year', job);
  await settled(
    stale.map(async ({ job, hash }) => {
      for (const file of await make(job)) output.note({ output: file.output, hash, listing: true }, file);
    }),
  );
}

function siteFacts({ timeZone, licence, languages }: Site, lang: string) {
  return compact({
    timeZone,
    licence: licence && { ...licence, name: localize(licence.name, lang, languages[0].code) },
  });
}
