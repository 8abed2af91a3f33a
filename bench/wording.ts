import { formatBytes } from '../src/lib/formatBytes.ts';
import { formatNumber } from '../src/lib/formatNumber.ts';
import type { Scenario } from './results.ts';
import type { BuildRun, SideName } from './side.ts';
import type { Ratio } from './statistics.ts';

export const SIDE_LABELS: Readonly<Record<SideName, string>> = {
  communique: 'Communiqué',
  hugo: 'Hugo + Pagefind',
};

export const SCENARIO_LABELS: Readonly<Record<Scenario, string>> = {
  cold: 'cold build',
  nochange: 'nothing changed',
  add: 'one release added',
};

/** `12.3 s` */
export function seconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(1)} s`;
}

export function bytes(value: number): string {
  return formatBytes(value, 'en');
}

export function count(value: number): string {
  return formatNumber(value, 'en');
}

/** `0.42 (0.40–0.45)`; the range only where it says something. */
export function ratio({ median, least, most }: Ratio): string {
  const range = least === most ? '' : ` (${short(least)}–${short(most)})`;
  return `${short(median)}${range}`;
}

function short(value: number): string {
  return value < 0.1 ? value.toFixed(3) : value.toFixed(2);
}

/** A run in one line. */
export function runLine({ wall, cpu, peak, tree, steps, changed }: BuildRun): string {
  const parts =
    steps.length > 1 ? ` (${steps.map((step) => `${step.label} ${seconds(step.wall)}`).join(', ')})` : '';
  const { written, all } = tree;
  return [
    `${seconds(wall)}${parts}`,
    `CPU ${seconds(cpu)}`,
    `peak ${bytes(peak)}`,
    `${count(written.files)} of ${count(all.files)} files written (${bytes(written.bytes)})`,
    ...(changed === undefined ? [] : [`${count(changed)} changed`]),
  ].join(', ');
}
