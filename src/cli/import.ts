import { appendFileSync, closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decodeUtf8 } from '../import/decode.ts';
import type { ImportSource } from '../import/draft.ts';
import { defaultFieldMap, type FieldMap, readFieldMap } from '../import/jsonl/fieldMap.ts';
import { jsonlSource } from '../import/jsonl/source.ts';
import { postsSource } from '../import/posts/source.ts';
import { type Outcome, runImport, type SavedBook } from '../import/run.ts';
import { sourceTypes } from '../import/sourceTypes.ts';
import { textSource } from '../import/text/source.ts';
import { hasCode } from '../lib/errors.ts';
import { didYouMean } from '../lib/nearest.ts';
import { toSlug } from '../lib/slug.ts';
import { type Localized, localize, type Site } from '../model/site.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { importHelp } from './importHelp.ts';
import { ImportTally, reportItem } from './importReport.ts';
import { openSite } from './openSite.ts';
import { hasErrors, reportProblems } from './problemReport.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

const FORMATS = ['text', 'jsonl', 'markdown'] as const;

export const importCommand: Command = {
  help: importHelp,
  async run(args, terminal) {
    const options = readOptions(args);
    const root = path.resolve(terminal.cwd, options.root);
    const place = path.resolve(terminal.cwd, options.source);
    if (!existsSync(place)) throw new UsageError(`there is no ${options.source}`);
    const isFolder = statSync(place).isDirectory();
    if (isFolder && options.from === 'jsonl')
      throw new UsageError(`${options.source} is a folder; --from jsonl reads a file`);
    if (isFolder && options.slug !== undefined)
      throw new UsageError('--slug is for a single file, not a folder');
    const { site, problems } = openSite(root, options.lang);
    if (!site) {
      terminal.err(reportProblems(problems));
      return 1;
    }
    const source = openSource(options, place, site, terminal);
    return source === undefined
      ? 1
      : await importAll(
          source,
          { ...options, root, lang: options.lang ?? site.languages[0].code, site },
          terminal,
        );
  },
};

type Options = ReturnType<typeof readOptions>;

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      from: text,
      lang: text,
      root: text,
      map: text,
      base: text,
      slug: text,
      report: text,
      'dry-run': { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [source, ...more] = positionals;
  if (source === undefined) throw new UsageError('say what to import: communique import SOURCE --from text');
  if (more.length > 0) throw new UsageError(`one SOURCE at a time: "${more[0]}" is one too many`);
  const from = FORMATS.find((format) => format === values.from);
  if (from === undefined) {
    const given =
      values.from === undefined
        ? 'say what SOURCE is: --from text, --from jsonl or --from markdown'
        : `there is no format "${values.from}"`;
    throw new UsageError(
      `${given}. ${values.from === undefined ? '' : didYouMean(values.from, FORMATS)}`.trim(),
    );
  }
  if (from !== 'text' && values.slug !== undefined) throw new UsageError('--slug is for a single text file');
  if (from === 'text' && values.map !== undefined)
    throw new UsageError('--map is for --from jsonl and --from markdown only');
  if (values.base !== undefined && !/^https?:\/\/[^/]/.test(values.base))
    throw new UsageError('--base is a whole address: https://www.example.org');
  if (values.slug !== undefined && toSlug(values.slug) !== values.slug) {
    throw new UsageError(
      `--slug has small letters, digits and hyphens only: ${toSlug(values.slug) || 'budget-2021'}`,
    );
  }
  const { root = '.', lang, map, base, slug, report } = values;
  return { source, from, root, lang, map, base, slug, report, dryRun: values['dry-run'] === true };
}

function openSource(
  options: Options,
  place: string,
  site: Site,
  terminal: Terminal,
): ImportSource | undefined {
  const { source, from, base } = options;
  const lang = options.lang ?? site.languages[0].code;
  if (from === 'text') {
    const say = (text: Localized) => localize(text, lang, site.languages[0].code);
    const people = [...site.vocabularies.people.values()].map(({ label }) => say(label));
    return textSource(place, source, { timeZone: site.timeZone, lang, people });
  }
  const types = sourceTypes(site);
  const map = options.map === undefined ? defaultFieldMap : openFieldMap(options.map, types.keys, terminal);
  if (map === undefined) return undefined;
  const context = { map, timeZone: site.timeZone, types, base, siteUrls: [site.url, site.firstUrl] };
  return from === 'jsonl'
    ? jsonlSource(place, source, { ...context, lang })
    : postsSource(place, source, {
        ...context,
        lang: options.lang,
        languages: site.languages,
        now: terminal.now,
      });
}

/** Undefined for a map with errors, which were told. */
function openFieldMap(name: string, types: readonly string[], terminal: Terminal): FieldMap | undefined {
  const file = path.resolve(terminal.cwd, name);
  if (!existsSync(file)) throw new UsageError(`there is no field map ${name}`);
  const text = decodeUtf8(readFileSync(file));
  if (text === undefined) throw new UsageError(`the field map ${name} is not UTF-8`);
  const map = readFieldMap(text, name, types);
  if (!('problems' in map)) return map;
  if (hasErrors(map.problems)) terminal.err(reportProblems(map.problems));
  return undefined;
}

async function importAll(
  source: ImportSource,
  { root, site, lang, slug, dryRun, report }: Options & { readonly lang: string; readonly site: Site },
  terminal: Terminal,
): Promise<ExitCode> {
  const tally = new ImportTally();
  let last: Outcome | undefined;
  const progress = createProgress(terminal, 'Importing');
  const file = report === undefined ? undefined : openReport(terminal.cwd, report);
  const write = (text: string) => {
    if (file !== undefined) appendFileSync(file, text);
  };
  let saved: readonly SavedBook[];
  try {
    saved = await runImport(
      source,
      { root, site, lang, slug, dryRun },
      {
        outcome(outcome) {
          tally.add(outcome);
          if (outcome.kind !== 'aside') last = outcome;
          write(reportItem(outcome));
        },
        progress: (done, total) => progress.step(done, total),
      },
    );
    if (tally.total > 1) write(tally.unread());
  } finally {
    if (file !== undefined) closeSync(file);
  }
  progress.end('');
  if (tally.total === 0) {
    terminal.err(`There is nothing to import in it.\n${tally.asides()}`);
    return 1;
  }
  if (tally.total === 1 && last)
    terminal.out(
      reportItem(last) +
        tally.asides() +
        saved.map(({ file: book, added }) => `${added} new in ${book}\n`).join('') +
        (dryRun ? 'Nothing was written.\n' : ''),
    );
  else terminal.out(tally.summary(saved, dryRun));
  return tally.refused > 0 ? 1 : 0;
}

/** The report's file, opened before anything is imported: that there can be none is no news for afterwards. */
function openReport(cwd: string, report: string): number {
  try {
    return openSync(path.resolve(cwd, report), 'wx');
  } catch (error) {
    if (hasCode(error, 'EEXIST'))
      throw new UsageError(`${report} is there already; name another file for the report`);
    if (hasCode(error, 'ENOENT', 'ENOTDIR'))
      throw new UsageError(`there is no folder ${path.dirname(report)} for the report`);
    throw error;
  }
}
