import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Result } from './results.ts';
import { resultTable } from './resultTable.ts';
import { type BuildRun, SIDE_NAMES } from './side.ts';
import { median, ratioOf } from './statistics.ts';
import { bytes, count, ratio, SCENARIO_LABELS, SIDE_LABELS, seconds } from './wording.ts';

/** Writes bench/RESULTS.md from everything that is known. */
export function writeReport(results: readonly Result[]): void {
  writeFileSync(path.join(import.meta.dirname, 'RESULTS.md'), renderReport(results));
}

/** The results as one markdown page; archives in the order of `results`. */
export function renderReport(results: readonly Result[]): string {
  const archives = [...new Set(results.map(archiveTitle))].map(
    (title) => [title, results.filter((result) => archiveTitle(result) === title)] as const,
  );
  return [
    '# Results of the benchmark',
    '',
    'Written by `npm run bench` from `bench/results.json`: each table by the last run that measured it, and a run leaves the',
    'tables of others as they are. `npm run bench -- --help` names the options; `npm run bench:profile` shows where the time goes.',
    '',
    '## In short',
    '',
    summary(results),
    '',
    ...archives.flatMap(([title, list]) => [`## ${title}`, '', ...list.map(resultTable), contents(list)]),
    readFileSync(path.join(import.meta.dirname, 'differences.md'), 'utf8'),
  ].join('\n');
}

function archiveTitle({ archive, releases }: Result): string {
  return `${archive}: ${count(releases)} releases`;
}

function summary(results: readonly Result[]): string {
  const lines = results.map((result) => {
    const [ours, theirs] = SIDE_NAMES.map((name) => runsOf(result, name));
    const walls = [ours, theirs].map((runs) => (runs ?? []).map(({ wall }) => wall));
    const peaks = [ours, theirs].map((runs) => (runs ?? []).map(({ peak }) => peak));
    const [wall, peak] = [walls, peaks].map(([a = [], b = []]) => ratioOf(a, b));
    const cells = [
      result.archive,
      count(result.releases),
      SCENARIO_LABELS[result.scenario],
      ...walls.map((list) => (list.length > 0 ? seconds(median(list)) : '–')),
      wall ? ratio(wall) : '–',
      peak ? ratio(peak) : '–',
      ours && ours.length > 0 ? count(median(ours.map(({ tree }) => tree.written.files))) : '–',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| archive | releases | scenario | Communiqué | Hugo + Pagefind | ratio of time | ratio of memory | files we wrote |',
    '|---|---:|---|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}

/** What both sides made of an archive, so that everyone sees that they did the same work. */
function contents(results: readonly Result[]): string {
  const trees = SIDE_NAMES.map((name) => results.flatMap((result) => runsOf(result, name)).at(0)?.tree);
  const row = (label: string, values: readonly string[]) => `| ${[label, ...values].join(' | ')} |`;
  const of = (read: (tree: BuildRun['tree']) => string) => trees.map((tree) => (tree ? read(tree) : '–'));
  return [
    '### What each side made',
    '',
    `| files | ${SIDE_NAMES.map((name) => SIDE_LABELS[name]).join(' | ')} |`,
    '|---|---:|---:|',
    row(
      'pages of releases',
      of(({ kinds }) => count(kinds.release)),
    ),
    row(
      'their JSON twins',
      of(({ kinds }) => count(kinds.twinJson)),
    ),
    row(
      'their markdown twins',
      of(({ kinds }) => count(kinds.twinMarkdown)),
    ),
    row(
      'other pages',
      of(({ kinds }) => count(kinds.html)),
    ),
    row(
      'feeds',
      of(({ kinds }) => count(kinds.feed)),
    ),
    row(
      'search',
      of(({ kinds }) => count(kinds.search)),
    ),
    row(
      'sitemaps, styles, fonts and the rest',
      of(({ kinds }) => count(kinds.other)),
    ),
    row(
      'all files',
      of(({ all }) => count(all.files)),
    ),
    row(
      'their size',
      of(({ all }) => bytes(all.bytes)),
    ),
    '',
  ].join('\n');
}

function runsOf({ sides }: Result, name: (typeof SIDE_NAMES)[number]): readonly BuildRun[] {
  const side = sides[name];
  return 'runs' in side ? side.runs : [];
}
