import { type Archive, buildArchive } from '../archive/archive.ts';
import { BULK_FILES } from '../bulk/yearFiles.ts';
import { datePath, shardListPath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { scriptPaths } from '../model/scripts.ts';
import { MARKER } from '../output/outputFolder.ts';
import { planAttachments, planSchema } from '../plan/files.ts';
import { formerPlaces } from '../plan/former.ts';
import { planPages } from '../plan/plan.ts';

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

/**
 * Gives the outputs of the site as it will be when a release that is held back is out, with all that comes out before or
 * with it; with a draft, all drafts. Planned when a moment is asked for, and only the last one's outputs are kept: of half
 * a million names each, many moments' would not be held. Ask in the order of moments.
 */
export function outputsWith(
  { site }: Archive,
  releases: readonly Release[],
  now: number,
): (release: Release) => ReadonlySet<string> {
  let last: { moment: number | undefined; outputs: ReadonlySet<string> } | undefined;
  return ({ draft, embargo }) => {
    const moment = draft ? undefined : Math.max(now, embargo?.millis ?? now);
    if (last?.moment !== moment) last = undefined;
    last ??= { moment, outputs: listAt(moment) };
    return last.outputs;
  };
  function listAt(moment: number | undefined): ReadonlySet<string> {
    const archive = buildArchive(site, releases, { now: moment ?? now, drafts: moment === undefined });
    const outputs = new Set([...besidePages(archive), planSchema(site).output]);
    const former = formerPlaces(archive, []);
    for (const step of planPages(archive, { code: '', now: moment ?? now, former }))
      for (const { output } of step) outputs.add(output);
    for (const { output } of planAttachments(archive, '/', former)) outputs.add(output);
    return outputs;
  }
}
