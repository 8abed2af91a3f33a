import { addRelease } from './addedRelease.ts';
import type { Scenario } from './results.ts';
import { type BuildRun, runBuild, type Side, type SideName } from './side.ts';

/** An archive, and the sides that are at work on copies of it. */
export interface Contest {
  /** The root that releases are added to. */
  readonly root: string;
  /** That both sides have to make; not set for one side alone. */
  readonly releases?: number;
  readonly sides: readonly Side[];
  /** The folder for what earlier builds made and cold ones must not find, on the same file system; the caller removes it. */
  readonly aside: string;
}

/** The runs of a scenario so far. */
export interface Comparison {
  readonly scenario: Scenario;
  readonly runs: Readonly<Partial<Record<SideName, readonly BuildRun[]>>>;
}

/**
 * Runs scenarios, the sides in turns: A B A B …; gives what is known after each turn, since the next one may fail
 * for want of memory, and `onRun` each run. Throws when a side has not made the page and the twins of each release.
 */
export async function* compare(
  { root, releases, sides, aside }: Contest,
  scenarios: readonly Scenario[],
  pairs: number,
  onRun: (scenario: Scenario, pair: number, side: SideName, run: BuildRun) => void,
): AsyncGenerator<Comparison> {
  let added = 0;
  // The other scenarios begin with what a build left.
  if (!scenarios.includes('cold')) for (const side of sides) await runBuild(side, 'cold', aside);
  for (const scenario of scenarios) {
    const runs: Partial<Record<SideName, readonly BuildRun[]>> = {};
    for (let pair = 1; pair <= pairs; pair++) {
      if (scenario === 'add') {
        added += 1;
        const file = addRelease(root, added);
        for (const side of sides) await side.add(file);
      }
      for (const side of sides) {
        const run = await runBuild(side, scenario === 'cold' ? 'cold' : 'warm', aside);
        if (releases !== undefined) countReleases(side, run, releases + added);
        runs[side.name] = [...(runs[side.name] ?? []), run];
        onRun(scenario, pair, side.name, run);
      }
      yield { scenario, runs: { ...runs } };
    }
  }
}

function countReleases({ name }: Side, { tree }: BuildRun, expected: number): void {
  for (const kind of ['release', 'twinJson', 'twinMarkdown'] as const) {
    const made = tree.kinds[kind];
    if (made !== expected) {
      throw new Error(`${name} made ${made} files of the kind ${kind} for ${expected} releases`);
    }
  }
}
