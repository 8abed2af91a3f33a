import { keptResults } from './keptResults.ts';
import type { Machine } from './machine.ts';
import type { BuildRun, SideName } from './side.ts';

export const SCENARIOS = ['cold', 'nochange', 'add'] as const;
/** From nothing; again with nothing changed; after one release was added. */
export type Scenario = (typeof SCENARIOS)[number];

/** What is known of one side: its runs in order, or why there are none. */
export type SideResult = { readonly runs: readonly BuildRun[] } | { readonly missing: string };

/** One scenario on one archive, as one run of the benchmark measured it. */
export interface Result {
  /** `Generated, seed 1`, or what the user calls an archive of their own. */
  readonly archive: string;
  /** Release files of the archive. */
  readonly releases: number;
  readonly scenario: Scenario;
  /** ISO 8601, UTC. */
  readonly measured: string;
  readonly machine: Machine;
  readonly sides: Readonly<Record<SideName, SideResult>>;
}

/** What earlier runs measured. */
export const measuredResults = keptResults<Result>('results.json');

/** `results` with `result` in the place of an older one of the same scenario on the same archive; smaller archives first. */
export function withResult(results: readonly Result[], result: Result): readonly Result[] {
  const same = (other: Result) =>
    other.archive === result.archive &&
    other.releases === result.releases &&
    other.scenario === result.scenario;
  return [...results.filter((other) => !same(other)), result].sort(
    (a, b) =>
      (a.archive < b.archive ? -1 : a.archive > b.archive ? 1 : 0) ||
      a.releases - b.releases ||
      SCENARIOS.indexOf(a.scenario) - SCENARIOS.indexOf(b.scenario),
  );
}
