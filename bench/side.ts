import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type Command, type Measurement, measure } from './measure.ts';
import { type OutputTree, readOutputTree } from './outputTree.ts';
import { setAside } from './setAside.ts';

export const SIDE_NAMES = ['communique', 'hugo'] as const;
export type SideName = (typeof SIDE_NAMES)[number];

/** How a build starts: from nothing, or from what the last one left. */
export type Start = 'cold' | 'warm';

/** One of the two programs that are compared, at work on its own copy of the releases. */
export interface Side {
  readonly name: SideName;
  /** The folder it writes. */
  readonly output: string;
  /** Its output and all its caches: what is not there when it builds from nothing. */
  readonly made: readonly string[];
  /** Takes a file that was added to the site root. */
  add(file: string): Promise<void>;
  /** Its build: commands that run one after the other. */
  commands(start: Start): readonly (Command & { readonly label: string })[];
  /** The number of files that a build says it changed; undefined where it does not say. */
  changed(stdout: string): number | undefined;
}

/** What one build of one side took. */
export interface BuildRun extends Measurement {
  readonly steps: readonly (Measurement & { readonly label: string })[];
  readonly tree: OutputTree;
  readonly changed?: number;
}

/** Longer than a tick of the clock that stamps files, so that nothing older counts as written. */
const SETTLE = 50;

/**
 * Builds a side and measures it; each command's time counts, and the highest memory of all. What is in the way of a cold
 * build goes below the folder `aside`.
 */
export async function runBuild(side: Side, start: Start, aside: string): Promise<BuildRun> {
  if (start === 'cold') setAside(side.made, aside);
  await setTimeout(SETTLE);
  const since = Date.now();
  const steps: BuildRun['steps'][number][] = [];
  let said = '';
  for (const { label, ...command } of side.commands(start)) {
    const { taken, stdout } = await measure(command);
    steps.push({ label, ...taken });
    said += stdout;
  }
  if (!existsSync(side.output)) throw new Error(`${side.name} wrote nothing`);
  const changed = side.changed(said);
  return {
    wall: steps.reduce((sum, { wall }) => sum + wall, 0),
    cpu: steps.reduce((sum, { cpu }) => sum + cpu, 0),
    peak: Math.max(...steps.map(({ peak }) => peak)),
    steps,
    tree: readOutputTree(side.output, since),
    ...(changed !== undefined && { changed }),
  };
}
