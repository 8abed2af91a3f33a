import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isWithin } from '../lib/isWithin.ts';
import { datePath } from '../model/paths.ts';
import type { Language } from '../model/site.ts';
import { realFolder } from '../output/realFolder.ts';
import { bulkLines, indexMapping, indexName } from '../search/exporting/openSearchBulk.ts';
import { type Command, FailureError, UsageError } from './command.ts';
import { openSite } from './openSite.ts';
import { chooseOut } from './outputChoice.ts';
import { reportProblems } from './problemReport.ts';

const FORMAT = 'opensearch-bulk';
/** Bytes of a file, about: what both programs advise for one request. */
const REQUEST = 10_000_000;
/** `en-2021.ndjson`, `pt-BR-2021-2.ndjson` */
const REQUEST_NAME = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*-\d{4}(?:-\d+)?\.ndjson$/i;
const REQUEST_START = '{"index":{"_index":"';
const INDEX_NAME = /^[a-z0-9][a-z0-9_-]{0,100}$/;

const help = `communique export search --to DIR [options]

Writes the documents of the built site for OpenSearch or Elasticsearch: for each language LANG.mapping.json, the index to
make, and LANG-YEAR.ndjson, requests to _bulk of about 10 MB each.

  --to DIR       where the files go
  --format NAME  ${FORMAT} (default, and the only one)
  --index NAME   what the indexes are called, before -LANG (default: releases)
  --root DIR     the site's folder (default: this one)
  --out DIR      where the site was built (default: ROOT/dist)
  --help         this text

Load them with, for example:
  curl -X PUT HOST/releases-en -H 'Content-Type: application/json' --data-binary @en.mapping.json
  curl -X POST HOST/_bulk -H 'Content-Type: application/x-ndjson' --data-binary @en-2021.ndjson
A year that is loaded again replaces its releases, known by their ids; one that was taken down, or that was let change
its id (check warns of it), has to be deleted by hand.
Requests that an earlier export left in DIR are removed first, those of years and languages that are gone too, so that
no text stays there which the site no longer has. Other files in DIR stay.

Exit 0: written. 1: the site cannot be read. 2: wrong usage.
`;

export const exportCommand: Command = {
  help,
  async run(args, terminal) {
    const { to, index, ...options } = readOptions(args);
    const root = path.resolve(terminal.cwd, options.root ?? '.');
    const out = chooseOut(root, options, terminal.cwd);
    const folder = path.resolve(terminal.cwd, to);
    const { site, problems } = openSite(root, undefined);
    if (!site) {
      terminal.err(reportProblems(problems));
      return 1;
    }
    if (!existsSync(path.join(out, 'index.html')))
      throw new FailureError(`There is no built site in ${out}`, 'Build it first: communique build.');
    refuseOwn(folder, [out, ...['content', 'public', 'templates'].map((name) => path.join(root, name))]);
    mkdirSync(folder, { recursive: true });
    removeRequests(folder);
    let count = 0;
    for (const language of site.languages) count += exportLanguage(language, out, folder, index);
    terminal.err(`${count} releases written to ${path.relative(terminal.cwd, folder) || '.'}\n`);
    return 0;
  },
};

/** Nothing but the site itself may lie in its folders, wherever links lead. */
function refuseOwn(to: string, folders: readonly string[]): void {
  const real = realFolder(to);
  const owner = folders.find((folder) => isWithin(real, realFolder(folder)));
  if (owner !== undefined) throw new UsageError(`--to: ${owner} holds the site’s own files`);
}

/** Removes the requests of an earlier export: a release may have been held back, withdrawn or deleted since. */
function removeRequests(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isFile() && REQUEST_NAME.test(entry.name) && beginsLikeRequest(file)) rmSync(file);
  }
}

/** A stranger's file may have a name like a request's; it hardly begins like one. */
function beginsLikeRequest(file: string): boolean {
  const start = Buffer.alloc(REQUEST_START.length);
  const handle = openSync(file, 'r');
  try {
    // An empty one is what an export that was killed left.
    const length = readSync(handle, start, 0, start.length, 0);
    return REQUEST_START.startsWith(start.toString('latin1', 0, length));
  } finally {
    closeSync(handle);
  }
}

/** Writes a language's files and says how many releases are in them. A year is in memory at a time. */
function exportLanguage(language: Language, out: string, folder: string, prefix: string): number {
  const { code } = language;
  const index = indexName(prefix, code);
  writeFileSync(
    path.join(folder, `${code}.mapping.json`),
    `${JSON.stringify(indexMapping(code), null, 2)}\n`,
  );
  let count = 0;
  for (const { year, lines } of readYears(language, out)) {
    const requests = cutRequests(lines.map((line) => bulkLines(JSON.parse(line), index)));
    for (const [number, request] of requests.entries()) {
      const name = `${code}-${year}${number === 0 ? '' : `-${number + 1}`}.ndjson`;
      writeFileSync(path.join(folder, name), request);
    }
    count += lines.length;
  }
  return count;
}

/** The built site's yearly files, oldest first: a line for each release that is published. */
function* readYears(
  language: Language,
  out: string,
): Generator<{ readonly year: string; readonly lines: readonly string[] }> {
  // A year's folder lies in the language's own.
  const home = path.dirname(path.join(out, datePath(language, '0000')));
  const years = existsSync(home) ? readdirSync(home).filter((name) => /^\d{4}$/.test(name)) : [];
  for (const year of years.sort()) {
    const file = path.join(home, year, 'releases.jsonl');
    if (!existsSync(file)) continue;
    yield {
      year,
      lines: readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    };
  }
}

function cutRequests(pairs: readonly string[]): readonly string[] {
  const requests: string[] = [];
  let request = '';
  let bytes = 0;
  for (const pair of pairs) {
    const length = Buffer.byteLength(pair);
    if (bytes > 0 && bytes + length > REQUEST) {
      requests.push(request);
      request = '';
      bytes = 0;
    }
    request += pair;
    bytes += length;
  }
  return request === '' ? requests : [...requests, request];
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { to: text, format: text, index: text, root: text, out: text },
    allowPositionals: true,
  });
  const { to, format = FORMAT, index = 'releases', ...places } = values;
  if (positionals.join(' ') !== 'search')
    throw new UsageError('say what to export: communique export search --to DIR');
  if (format !== FORMAT) throw new UsageError(`--format: there is no "${format}", only ${FORMAT}`);
  if (to === undefined) throw new UsageError('say where the files go: --to DIR');
  if (!INDEX_NAME.test(index))
    throw new UsageError(`--index: "${index}" is no name of an index: small letters, digits, - and _`);
  return { to, index, ...places };
}
