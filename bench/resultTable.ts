import type { Result } from './results.ts';
import { type BuildRun, SIDE_NAMES } from './side.ts';
import { median, ratioOf } from './statistics.ts';
import { bytes, count, ratio, SCENARIO_LABELS, SIDE_LABELS, seconds } from './wording.ts';

interface Row {
  readonly label: string;
  readonly value: (run: BuildRun) => number | undefined;
  readonly show: (value: number) => string;
  /** Whether the ratio of the two sides says something. */
  readonly compared: boolean;
}

const ROWS: readonly Row[] = [
  { label: 'wall time', value: ({ wall }) => wall, show: seconds, compared: true },
  { label: 'CPU time', value: ({ cpu }) => cpu, show: seconds, compared: true },
  { label: 'peak memory', value: ({ peak }) => peak, show: bytes, compared: true },
  { label: 'files written', value: ({ tree }) => tree.written.files, show: count, compared: false },
  { label: 'bytes written', value: ({ tree }) => tree.written.bytes, show: bytes, compared: false },
];

/** The medians of one result as a markdown table, and what it was measured with. */
export function resultTable({ scenario, measured, machine, sides }: Result): string {
  const runs = SIDE_NAMES.map((name) => {
    const side = sides[name];
    return 'runs' in side ? side.runs : [];
  });
  const [ours = [], theirs = []] = runs;
  const steps = theirs[0]?.steps ?? [];
  const rows = [
    ...ROWS,
    ...steps.map(
      ({ label }, index): Row => ({
        label: `wall time of ${label} alone`,
        value: (run) => (run.steps.length > 1 ? run.steps[index]?.wall : undefined),
        show: seconds,
        compared: false,
      }),
    ),
  ];
  const lines = rows.map(({ label, value, show, compared }) => {
    const values = runs.map((side) => side.flatMap((run) => value(run) ?? []));
    const cells = values.map((list) => (list.length > 0 ? show(median(list)) : '–'));
    const compare = compared ? ratioOf(values[0] ?? [], values[1] ?? []) : undefined;
    return `| ${[label, ...cells, compare ? ratio(compare) : ''].join(' | ')} |`;
  });
  const pairs = Math.max(ours.length, theirs.length);
  const missing = SIDE_NAMES.flatMap((name) => {
    const side = sides[name];
    return 'missing' in side ? [`${SIDE_LABELS[name]} was not measured: ${side.missing}.`] : [];
  });
  const changed = ours.flatMap((run) => run.changed ?? []);
  return [
    `### ${capital(SCENARIO_LABELS[scenario])}`,
    '',
    `| | ${SIDE_NAMES.map((name) => SIDE_LABELS[name]).join(' | ')} | ratio |`,
    '|---|---:|---:|---:|',
    ...lines,
    '',
    [
      `Medians of ${pairs === 1 ? 'one run' : `${pairs} runs in turns`} of each side, ${measured.slice(0, 10)}:`,
      `${machine.cores} cores, ${bytes(machine.memory)} of memory, Node ${machine.node},`,
      `Hugo ${machine.hugo ?? '(not installed)'}, Pagefind ${machine.pagefind ?? '(not installed)'}.`,
      ...(changed.length > 0 ? [`Communiqué names ${changed.map(count).join(', ')} changed files.`] : []),
      ...missing,
    ].join(' '),
    '',
  ].join('\n');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
