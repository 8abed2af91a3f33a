import type { Archive } from '../archive/archive.ts';
import { type Loss, lostAddresses } from '../check/lostAddresses.ts';
import type { Problem } from '../model/problem.ts';
import type { Effects } from '../output/effects.ts';
import type { Manifest } from '../output/manifest.ts';
import { keyLocator } from '../read/locate.ts';
import { findLost } from './findLost.ts';
import { heldNames } from './heldNames.ts';
import { placeFinding } from './placeFinding.ts';

/** What the build of `before` published, and the site at `root` as it is now does not answer at; `isMade` as in `findLost`. */
export function lostProblems(
  root: string,
  archive: Archive,
  before: Manifest,
  isMade: (output: string, number: number) => boolean,
  effects: Pick<Effects, 'read'>,
  loss: Loss,
): readonly Problem[] {
  const lost = findLost(before, isMade, effects, archive.site.url);
  const locate = keyLocator(root);
  const findings = lostAddresses(
    lost,
    archive,
    heldNames(archive),
    (output) => before.numbers.has(output),
    loss,
  );
  return findings.map((finding) => placeFinding(finding, locate));
}
