import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { keptResults } from '../keptResults.ts';
import type { Machine } from '../machine.ts';
import type { Measurement } from '../measure.ts';
import type { SideName } from '../side.ts';
import { median, ratioOf } from '../statistics.ts';
import { bytes, count, ratio, seconds } from '../wording.ts';
import { ASKINGS, type Asking, type FirstQuery } from './firstQuery.ts';
import type { IndexerName, Indexing } from './indexers.ts';

/** Each way's answers, query by query. An older result lacks a way that was not measured then. */
export type Asked = Readonly<Partial<Record<Asking, readonly FirstQuery[]>>>;

/** Both programs' searches of one archive, as one run measured them. */
export interface SearchResult {
  readonly archive: string;
  readonly releases: number;
  /** ISO 8601, UTC. */
  readonly measured: string;
  readonly machine: Machine;
  /** The sites that the indexes are of, made once: ours whole, with its search, and what Hugo renders. */
  readonly building: Readonly<Record<SideName, Measurement>>;
  readonly indexing: Readonly<Record<IndexerName, readonly Indexing[]>>;
  /** The same queries of a server on this machine, and of one that is far away. */
  readonly near: Asked;
  readonly far: Asked;
  readonly farMilliseconds: number;
}

const measured = keptResults<SearchResult>('search.json');

/** Keeps a result and writes bench/SEARCH.md. */
export function saveSearchResult(result: SearchResult): void {
  const results = withSearchResult(measured.load(), result);
  measured.save(results);
  writeFileSync(path.join(import.meta.dirname, '../SEARCH.md'), renderSearchReport(results));
}

/** `results` with `result` in the place of an older one of the same archive; smaller archives first. */
export function withSearchResult(
  results: readonly SearchResult[],
  result: SearchResult,
): readonly SearchResult[] {
  const isSame = (other: SearchResult) =>
    other.archive === result.archive && other.releases === result.releases;
  return [...results.filter((other) => !isSame(other)), result].sort((a, b) => a.releases - b.releases);
}

const ABOUT = `# The search beside Pagefind

Written by \`npm run bench:search\` from \`bench/search.json\`.

- The index is made of a site that stands already: ours of the releases' \`index.json\`, Pagefind's of the pages that Hugo made of
  the same releases. Each starts from nothing, in turns; a ratio is the median of the pairs' ratios, with the least and the highest.
- The whole cold build is ours with its search, once, beside Hugo's rendering, once, and the median of Pagefind's indexes.
- The size is that of all files of the index. Pagefind's holds the texts of the releases again, for excerpts; ours takes excerpts
  from the \`index.json\` that is there anyway.
- A first query is one word from a title, asked by a reader with an empty cache in Chromium, until the first result is on the
  page with its excerpt, as the page itself says; the window has stood open for a second and a half by then, for a browser
  loads its own parts into a new one. Bytes and requests are of scripts, index and excerpts; text counts as gzip makes it, and what the
  browser has already is no request (files may be kept for ten minutes, as on GitHub Pages). Our page is the
  archive's own, which looks for the words in its other languages too when it has shown what it found in its own; Pagefind's
  is a bare page that shows ten results by its programming interface, the leanest that its documentation offers; ratios are
  to that one. Pagefind UI is the same page with what it shows results with itself (box, list, style), told not to wait for more
  to be typed. Each query is asked of a server on this machine, and of one that takes a tenth of a second to answer, as one far
  away does.
`;

/** The results as one markdown page. */
export function renderSearchReport(results: readonly SearchResult[]): string {
  return [ABOUT, ...results.map(section)].join('\n');
}

function section({
  archive,
  releases,
  measured,
  machine,
  building,
  indexing,
  near,
  far,
  farMilliseconds,
}: SearchResult): string {
  const { communique, pagefind } = indexing;
  const indexRow = (label: string, value: (run: Indexing) => number, show: (value: number) => string) => {
    const [ours, theirs] = [communique.map(value), pagefind.map(value)];
    const compared = ratioOf(ours, theirs);
    return `| ${label} | ${show(median(ours))} | ${show(median(theirs))} | ${compared ? ratio(compared) : '–'} |`;
  };
  const hugoAndPagefind = building.hugo.wall + median(pagefind.map(({ wall }) => wall));
  const whole = ratioOf([building.communique.wall], [hugoAndPagefind]);
  const queryRow = (
    label: string,
    asked: Asked,
    value: (query: FirstQuery) => number,
    show: (value: number) => string,
  ) => {
    const lists = ASKINGS.map((asking) => (asked[asking] ?? []).map(value));
    const [newest = [], best = [], theirs = [], theirUi = []] = lists;
    const ratios = [ratioOf(newest, theirs), ratioOf(best, theirs), ratioOf(newest, theirUi)];
    return `| ${[label, ...lists.map((list) => (list.length === 0 ? '–' : show(median(list)))), ...ratios.map((each) => (each ? ratio(each) : '–'))].join(' | ')} |`;
  };
  return [
    `## ${archive}: ${count(releases)} releases`,
    '',
    '| making the index | Communiqué | Pagefind | ratio |',
    '|---|---:|---:|---:|',
    indexRow('wall time', ({ wall }) => wall, seconds),
    indexRow('CPU time', ({ cpu }) => cpu, seconds),
    indexRow('peak memory', ({ peak }) => peak, bytes),
    indexRow('size', ({ size }) => size, bytes),
    `| whole cold build | ${seconds(building.communique.wall)} | ${seconds(hugoAndPagefind)} | ${whole ? ratio(whole) : '–'} |`,
    '',
    '| a first query | newest first | best match | Pagefind | Pagefind UI | ratio, newest first | ratio, best match | newest first to Pagefind UI |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    queryRow('bytes until the first result', near, ({ first }) => first.bytes, bytes),
    queryRow('requests until then', near, ({ first }) => first.requests, count),
    queryRow('bytes in all', near, ({ all }) => all.bytes, bytes),
    queryRow('requests in all', near, ({ all }) => all.requests, count),
    queryRow('first result, server here', near, ({ wait }) => wait, seconds),
    queryRow(`first result, server ${farMilliseconds} ms away`, far, ({ wait }) => wait, seconds),
    '',
    [
      `${indexesOf(communique.length)} of ${near.Pagefind?.length ?? 0} queries, ${measured.slice(0, 10)}:`,
      `${machine.cores} cores, ${bytes(machine.memory)} of memory, Node ${machine.node}, Hugo ${machine.hugo ?? '(not installed)'}, Pagefind ${machine.pagefind ?? '(not installed)'}.`,
    ].join(' '),
    '',
  ].join('\n');
}

function indexesOf(count: number): string {
  return count === 1
    ? 'One index of each side, medians'
    : `Medians of ${count} indexes of each side in turns and`;
}
