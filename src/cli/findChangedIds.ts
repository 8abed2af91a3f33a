import type { Archive } from '../archive/archive.ts';
import type { ChangedId } from '../check/changedIds.ts';
import { outputOf } from '../lib/sitePath.ts';
import { formerPaths } from '../model/formerPaths.ts';
import { pathOf } from '../model/paths.ts';
import { publicId, type Release } from '../model/release.ts';
import type { Effects } from '../output/effects.ts';
import type { Manifest } from '../output/manifest.ts';
import { factsOf } from './findLost.ts';

/**
 * The releases whose id is another than the last build published. `fresh` are the outputs that are not as it left them:
 * an `index.json` that is, has its id too. Asked before anything is published.
 */
export function findChangedIds(
  { site, editions }: Archive,
  before: Manifest,
  fresh: ReadonlySet<string>,
  { readPublished }: Pick<Effects, 'readPublished'>,
): readonly ChangedId[] {
  const suspects = new Set([...fresh].filter((output) => isTwin(output) && before.numbers.has(output)));
  if (suspects.size === 0) return [];
  return editions.flatMap(({ releases }) =>
    releases.flatMap((release): readonly ChangedId[] => {
      const twin = twinsOf(site, release).find((output) => before.numbers.has(output));
      if (twin === undefined || !suspects.has(twin)) return [];
      const { id: was } = factsOf(readPublished(twin));
      return was === undefined || was === publicId(release) ? [] : [{ release, was }];
    }),
  );
}

function isTwin(output: string): boolean {
  return output.endsWith('/index.json');
}

/** Its `index.json` at its address, then at former ones, the latest first: an alias may be that of a release merged into it. */
function twinsOf(site: Archive['site'], release: Release): readonly string[] {
  const paths = [pathOf(site, release), ...[...formerPaths(site, release)].reverse()];
  return paths.map((path) => outputOf(`${path}index.json`));
}
