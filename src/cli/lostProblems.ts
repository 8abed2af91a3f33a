import type { Archive } from '../archive/archive.ts';
import { changedIds } from '../check/changedIds.ts';
import { lostAddresses } from '../check/lostAddresses.ts';
import { lostFiles } from '../check/lostFiles.ts';
import type { Loss } from '../check/lostWords.ts';
import type { Problem } from '../model/problem.ts';
import type { Effects } from '../output/effects.ts';
import type { Manifest } from '../output/manifest.ts';
import { keyLocator } from '../read/locate.ts';
import { findChangedIds } from './findChangedIds.ts';
import { findLost } from './findLost.ts';
import { heldNames, heldPaths } from './heldNames.ts';
import { placeFinding } from './placeFinding.ts';

/** What tells a new build from the last one, of which `findLost` and `findChangedIds` say more. */
export interface NewOutputs {
  isMade(output: string, number: number): boolean;
  readonly fresh: ReadonlySet<string>;
}

/** What the build of `before` published, and the site at `root` as it is now does not keep: addresses and ids. */
export function lostProblems(
  root: string,
  archive: Archive,
  before: Manifest,
  { isMade, fresh }: NewOutputs,
  effects: Pick<Effects, 'readPublished'>,
  loss: Loss,
): readonly Problem[] {
  const { addresses, files } = findLost(before, isMade, effects, archive.site.url);
  const locate = keyLocator(root);
  const findings = [
    ...lostAddresses(addresses, archive, heldNames(archive), (output) => before.numbers.has(output), loss),
    ...lostFiles(files, archive, heldPaths(archive), loss),
    ...changedIds(findChangedIds(archive, before, fresh, effects)),
  ];
  return findings.map((finding) => placeFinding(finding, locate));
}
