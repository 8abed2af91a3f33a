import { parseArgs } from 'node:util';
import { SCENARIOS, type Scenario } from './results.ts';
import { SIDE_NAMES, type SideName } from './side.ts';

export const USAGE = `npm run bench -- [options]

  --sizes LIST     releases of the generated archives: 1k,10k,100k (default), also 1m or 2500
  --seed NUMBER    of the generated archives (default: 1)
  --root DIR       an archive of your own instead; it is copied, not touched
  --label TEXT     what the results call it (default: an archive of one's own)
  --pairs NUMBER   runs of each side, in turns (default: 3)
  --only LIST      of cold,nochange,add (default: all)
  --sides LIST     of communique,hugo (default: both)
  --heap NUMBER    megabytes that Communiqué's main process may use (default: Node's own limit); 8192 for 1m
  --fresh          forget the results of earlier runs
`;

export interface BenchOptions {
  readonly sizes: readonly number[];
  readonly seed: number;
  readonly root: string | undefined;
  readonly label: string;
  readonly pairs: number;
  readonly scenarios: readonly Scenario[];
  readonly sides: readonly SideName[];
  /** Megabytes; undefined: Node's own limit. */
  readonly heap: number | undefined;
  readonly fresh: boolean;
  readonly help: boolean;
}

/** Reads the command line. Throws an `Error` in words for the person who typed it. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1k,10k,100k' },
      seed: { type: 'string', default: '1' },
      root: { type: 'string' },
      label: { type: 'string', default: 'An archive of one’s own' },
      pairs: { type: 'string', default: '3' },
      only: { type: 'string', default: SCENARIOS.join() },
      sides: { type: 'string', default: SIDE_NAMES.join() },
      heap: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: values.sizes.split(',').map(parseSize),
    seed: wholeNumber('--seed', values.seed),
    root: values.root,
    label: values.label,
    pairs: wholeNumber('--pairs', values.pairs),
    scenarios: someOf('--only', SCENARIOS, values.only),
    sides: someOf('--sides', SIDE_NAMES, values.sides),
    heap: values.heap === undefined ? undefined : wholeNumber('--heap', values.heap),
    fresh: values.fresh,
    help: values.help,
  };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1000, m: 1_000_000 };

/** `10k` → 10000. Throws for anything else than a whole number above 0 with or without k or m. */
export function parseSize(text: string): number {
  const [, digits, unit = ''] = /^([1-9]\d*)([km]?)$/i.exec(text.trim()) ?? [];
  if (digits === undefined)
    throw new Error(`"${text}" is not a number of releases: write 1k, 10k, 1m or 2500`);
  return Number(digits) * (UNITS[unit.toLowerCase()] ?? 1);
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${option}: "${text}" is not a whole number above 0`);
  return Number(text);
}

function someOf<Name extends string>(option: string, all: readonly Name[], list: string): readonly Name[] {
  const wanted = list.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !all.some((known) => known === name));
  if (unknown.length > 0)
    throw new Error(`${option}: there is no "${unknown.join(', ')}", only ${all.join(', ')}`);
  return all.filter((name) => wanted.includes(name));
}
