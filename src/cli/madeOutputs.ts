import path from 'node:path';
import { type Archive, buildArchive } from '../archive/archive.ts';
import { BULK_FILES } from '../bulk/yearFiles.ts';
import type { HeldBack, Made } from '../check/rule.ts';
import { datePath, shardListPath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { scriptPaths } from '../model/scripts.ts';
import { MARKER } from '../output/marker.ts';
import type { PlannedPage } from '../plan/job.ts';
import { NAMES_ONLY, type PlanSources, planSite, type SitePlan } from './planSite.ts';

/** What every build makes beside the planned pages, by names that stay: yearly files, search, scripts, its own mark. */
export function* besidePages({ editions }: Archive): Generator<string> {
  yield MARKER;
  for (const path of scriptPaths()) yield path.slice(1);
  for (const { language, years } of editions) {
    yield shardListPath(language.code).slice(1);
    for (const { date } of years)
      for (const name of BULK_FILES) yield datePath(language, date).slice(1) + name;
  }
}

/** Names what a plan makes. `onPage` is told of each page. `root` is absolute. */
export function madeBy(
  archive: Archive,
  plan: SitePlan,
  root: string,
  onPage?: (page: PlannedPage, step: number) => void,
): Made {
  const pages = new Set<string>();
  for (const [index, step] of plan.pages.entries()) {
    for (const page of step) {
      if (page.kind !== 'redirect') pages.add(page.output);
      onPage?.(page, index);
    }
  }
  for (const job of plan.media) if (job.kind === 'kit') pages.add(job.output);
  for (const output of besidePages(archive)) pages.add(output);
  const files = [...plan.files, ...plan.media.filter((job) => job.kind !== 'kit')].map(
    ({ output, from }) => ({
      output,
      from: typeof from === 'string' ? path.relative(root, path.resolve(root, from)) : output,
    }),
  );
  return { archive, pages, files };
}

/**
 * Gives what a build will make when a release that is held back is out, with all that comes out before or with it; with a
 * draft, all drafts. Planned when a moment is asked for, and only the last one's is kept: of half a million names each,
 * many moments' would not be held. Ask in the order of moments.
 */
export function madeWith(
  { site, editions, withheldPages }: Archive,
  releases: readonly Release[],
  sources: Omit<PlanSources, 'makers'>,
): (release: HeldBack) => Made {
  const { root, now } = sources;
  const pages = [...editions.flatMap((edition) => edition.pages), ...withheldPages];
  let last: { readonly moment: number | undefined; readonly made: Made } | undefined;
  return ({ draft, embargo }) => {
    const moment = draft ? undefined : Math.max(now, embargo?.millis ?? now);
    if (last?.moment !== moment) last = undefined;
    last ??= { moment, made: madeAt(moment) };
    return last.made;
  };
  function madeAt(moment: number | undefined): Made {
    const archive = buildArchive(site, releases, { now: moment ?? now, drafts: moment === undefined, pages });
    const plan = planSite(archive, { ...sources, now: moment ?? now, makers: NAMES_ONLY });
    return madeBy(archive, plan, root);
  }
}
