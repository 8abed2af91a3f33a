import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { once } from '../lib/once.ts';
import { decodePath, outputOf } from '../lib/sitePath.ts';
import { searchGuidePath, shardListPath } from '../model/paths.ts';
import type { SearchGuide } from '../model/searchGuide.ts';
import type { Language, TermKind } from '../model/site.ts';
import { analyserOf } from '../search/analysis/analyser.ts';
import { createEngine } from '../search/engine/engine.ts';
import { Vocabulary } from '../search/engine/vocabulary.ts';
import {
  type Hit,
  LITTLE,
  type SearchEngine,
  type SearchProgress,
  type SearchRequest,
} from '../search/request.ts';
import { type Command, FailureError, UsageError } from './command.ts';
import { openSite } from './openSite.ts';
import { chooseOut } from './outputChoice.ts';
import { reportProblems } from './problemReport.ts';

const help = `communique search "QUERY" [options]

Asks the search of the built site, as its search page does: newest first. Withdrawn releases are left out, and the last
line says how many match.

  --lang CODE  the language to search (default: the site's first)
  --limit N    results to show (default: 20)
  --withdrawn  include withdrawn releases, marked as such
  --json       print {"total": N, "results": [{"url", "title", "date", "lang"}]}, with "withdrawn": true too
               where that is so; nothing with exit code 1 or 2
  --root DIR   the site's folder (default: this one)
  --out DIR    where the site was built (default: ROOT/dist)
  --help       this text

A query may hold "an exact phrase", -excluded, one OR other, (some words), minist*, title:word, topic:key,
person:name, year:2021, after:2021-07-01 and before:2022-01-01. Put all of it in single quotes, and after -- where it begins with a hyphen.

Exit 0: searched, whether or not something was found. 1: the search cannot be read. 2: wrong usage.
`;

export const search: Command = {
  help,
  async run(args, terminal) {
    const { lang, json, ...options } = readOptions(args);
    const root = path.resolve(terminal.cwd, options.root ?? '.');
    const out = chooseOut(root, options, terminal.cwd);
    const { site, problems } = openSite(root, lang);
    if (!site) {
      terminal.err(reportProblems(problems));
      return 1;
    }
    const language = site.languages.find(({ code }) => code === lang) ?? site.languages[0];
    const { hits, found, withdrawn, asWords, onlyWords, named, meant } = await searchSite(
      out,
      language,
      options,
    );
    const results = hits.map(({ href, title, date, withdrawn }) => ({
      url: site.url + href,
      title,
      date,
      lang: language.code,
      ...(withdrawn && { withdrawn }),
    }));
    if (json) terminal.out(`${JSON.stringify({ total: found, results })}\n`);
    else {
      for (const { url, title, date, withdrawn } of results)
        terminal.out(
          `${date.slice(0, 10)}  ${title}${withdrawn ? ' (withdrawn)' : ''}\n            ${url}\n`,
        );
      terminal.err(`${found} found${found > results.length ? `, ${results.length} shown` : ''}\n`);
    }
    for (const { part, lacks } of asWords)
      terminal.err(
        lacks === 'day'
          ? `"${part}" names no day and was searched as words; write a day like 2021-07-31.\n`
          : `"${part}" was searched as words: nothing is filed under that name.\n`,
      );
    if (onlyWords !== undefined) terminal.err(`Searched by the first ${onlyWords} words only.\n`);
    for (const { kind, query, found } of named) terminal.err(`${FILED[kind]}, ${found}: ${query}\n`);
    if (meant !== undefined) terminal.err(`Did you mean: ${meant}\n`);
    if (withdrawn > 0 && !options.withdrawn)
      terminal.err(`Withdrawn releases that match: ${withdrawn}, left out; --withdrawn shows them.\n`);
    return 0;
  },
};

const FIELDS: Readonly<Record<TermKind, string>> = {
  topics: 'topic',
  people: 'person',
  organisations: 'organisation',
};
const FILED: Readonly<Record<TermKind, string>> = {
  topics: 'Filed under that topic',
  people: 'Filed under that person',
  organisations: 'Filed under that organisation',
};

/** A query for what is filed under a term that another one names. */
interface NamedQuery {
  readonly kind: TermKind;
  readonly query: string;
  readonly found: number;
}

interface Answer extends SearchProgress {
  readonly hits: readonly Hit[];
  readonly named: readonly NamedQuery[];
  /** A query nearly the same, which finds more. */
  readonly meant: string | undefined;
}

/** The first `limit` results and what the whole search came to. Throws `FailureError` when any part of the index cannot be read. */
async function searchSite(
  out: string,
  { code: lang, ...language }: Language,
  { query, limit, withdrawn }: { readonly limit: number } & Pick<SearchRequest, 'query' | 'withdrawn'>,
): Promise<Answer> {
  const fileOf = (sitePath: string) => path.join(out, outputOf(decodePath(sitePath)));
  const read = (sitePath: string) => readFile(fileOf(sitePath));
  const hint = 'Build the site first: communique build. If it was, build it again with --full.';
  const list = fileOf(shardListPath(lang));
  if (!existsSync(list)) throw new FailureError(`${out} has no search: there is no ${list}`, hint);
  const guide = once(
    async (): Promise<SearchGuide> =>
      JSON.parse((await read(searchGuidePath({ code: lang, ...language }))).toString()),
  );
  const engine = createEngine({ lang, fetch: read, inflate: promisify(inflateRaw), guide });
  const request: SearchRequest = {
    query,
    lang,
    filters: { topics: [], people: [], organisations: [], types: [], years: [] },
    order: 'newest',
    withdrawn,
  };
  const session = engine.start(request);
  let hits: readonly Hit[];
  try {
    hits = await session.reach(limit);
    await session.finish();
  } catch (cause) {
    throw new FailureError(`The search of ${out} cannot be read`, hint, cause);
  }
  const progress = session.progress();
  if (progress.failed.length > 0)
    throw new FailureError(`The search of ${out} cannot be read: ${periodsOf(progress.failed)}`, hint);
  // Withdrawn releases may have the words as they are. Without the words that it is told by, the search has come to something.
  const asks = progress.found <= LITTLE && (progress.found > 0 || progress.withdrawn === 0);
  const meant = asks ? await engine.didYouMean(request, progress.found).catch(() => undefined) : undefined;
  const named = await namedQueries(engine, request, guide).catch(() => []);
  return { hits, ...progress, named, meant };
}

/** The terms that a request names, each with the query that asks for what is filed under it. Rejects where the guide cannot be had. */
async function namedQueries(
  engine: SearchEngine,
  request: SearchRequest,
  guide: () => Promise<SearchGuide>,
): Promise<readonly NamedQuery[]> {
  const named = await engine.named(request);
  if (named.length === 0) return [];
  const known = new Vocabulary(await guide(), await analyserOf(request.lang));
  return Promise.all(
    named.map(async ({ kind, key, label, ...search }) => {
      const session = engine.start(search.request);
      if (!search.isFinal) await session.finish();
      const found = search.isFinal ? search.found : session.progress().found;
      // By its key where its label means others too.
      const meant = [...known.keysOf(kind, label)].join();
      const isItsOwn = !label.includes('"') && meant === [...known.keysOf(kind, key)].join();
      const term = `${FIELDS[kind]}:${isItsOwn ? `"${label}"` : key}`;
      return { kind, query: `${term} ${search.request.query}`.trim(), found };
    }),
  );
}

function periodsOf(failed: SearchProgress['failed']): string {
  return failed.map(({ from, to }) => `${from} to ${to}`).join(', ');
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { lang: text, limit: text, root: text, out: text, json: flag, withdrawn: flag },
    allowPositionals: true,
  });
  const query = positionals.join(' ').trim();
  if (query === '') throw new UsageError('say what to look for: communique search "flood warning"');
  const limit = Number(values.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit: "${values.limit}" is no number of results`);
  return { ...values, query, limit };
}
