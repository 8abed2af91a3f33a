import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../lib/errors.ts';
import type { Changes } from '../output/untold.ts';
import { buildJson, describeBuild, describeWait } from './buildReport.ts';
import { type BuildResult, type BuildStage, buildSite } from './buildSite.ts';
import { type Command, FailureError, UsageError } from './command.ts';
import { failureHint } from './failureHint.ts';
import { failureProblem } from './failureProblem.ts';
import { chooseOut } from './outputChoice.ts';
import { hasErrors, reportProblems } from './problemReport.ts';
import { createProgress } from './progress.ts';
import { statedNow } from './statedNow.ts';
import type { Terminal } from './terminal.ts';

const help = `communique build [options]

Makes dist/ from content/: every page, feed, sitemap and the search.

  --root DIR     the site's folder (default: this one)
  --out DIR      where the site goes (default: ROOT/dist)
  --now TIME     the moment of the build, for embargoes: "2021-05-25 18:00" in the site's time zone,
                 or 2021-05-25T18:00:00+03:00 (default: now)
  --drafts       with drafts and embargoed releases too; goes to ROOT/.communique/preview, never to dist/
  --changes FILE write there, as JSON, which files of dist/ are new and which gone since the last such list;
                 the first has all
  --full         make every file again, whatever the last build left
  --json         print the result as one JSON object
  --quiet        print problems only
  --help         this text

Exit 0: done. 1: the content has errors, and dist/ is as it was; or FILE could not be written. 2: wrong usage.
`;

export const build: Command = {
  help,
  async run(args, terminal) {
    const options = parseOptions(args, terminal);
    const { changes: list, ...site } = options;
    if (list !== undefined) tryFile(list);
    const started = performance.now();
    const progress = stageProgress(terminal, options.quiet);
    const printJson = (result: BuildResult) => {
      const milliseconds = Math.round(performance.now() - started);
      if (options.json) terminal.out(`${JSON.stringify(buildJson(result, milliseconds))}\n`);
    };
    let isFirst = false;
    const result = await buildSite({
      ...site,
      cwd: terminal.cwd,
      onProgress: progress.step,
      ...(list !== undefined && {
        onChanges: (changes) => {
          writeChanges(list, changes);
          isFirst = changes.whole;
        },
      }),
      onWait: (holder, lock) => terminal.err(describeWait(holder, lock)),
    }).catch((error: unknown) => {
      printJson({ ok: false, problems: [failureProblem(error, options.root)] });
      throw error;
    });
    progress.end();
    const milliseconds = Math.round(performance.now() - started);
    terminal.err(reportProblems(result.problems));
    if (result.ok && !options.quiet) terminal.err(describeBuild(result, milliseconds, options, terminal.cwd));
    if (isFirst && !options.quiet) terminal.err(FIRST_LIST);
    if (!result.ok) terminal.err('Nothing was built; the published files are as they were.\n');
    printJson(result);
    return result.ok && !hasErrors(result.problems) ? 0 : 1;
  },
};

const FIRST_LIST =
  'The list of changes has every file, for none was made before it. What your web host holds besides has to go from there.\n';

function parseOptions(args: readonly string[], terminal: Terminal) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      root: { type: 'string' },
      out: { type: 'string' },
      now: { type: 'string' },
      drafts: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      changes: { type: 'string' },
      json: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  });
  const root = path.resolve(terminal.cwd, values.root ?? '.');
  const out = chooseOut(root, values, terminal.cwd);
  const changes = values.changes === undefined ? undefined : path.resolve(terminal.cwd, values.changes);
  return { ...values, root, out, changes, now: statedNow(values.now, terminal.now, root, terminal.err) };
}

/** A list that cannot be written is told before anything is published. */
function tryFile(file: string): void {
  try {
    if (existsSync(file)) {
      // Not opened: it may be a pipe that somebody reads.
      accessSync(file, constants.W_OK);
      if (statSync(file).isDirectory()) throw new Error('it is a folder');
      return;
    }
    closeSync(openSync(file, 'a'));
    rmSync(file);
  } catch (error) {
    throw new UsageError(`--changes: ${file} cannot be written: ${messageOf(error)}`);
  }
}

/**
 * For a deployment that uploads and purges only what changed; names are relative to the output folder. On the disk when this
 * returns, where it is no pipe.
 */
function writeChanges(file: string, changes: Changes): void {
  const flush = statSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
  try {
    writeFileSync(file, `${JSON.stringify(changes, undefined, 1)}\n`, { flush });
  } catch (error) {
    const hint = `${failureHint(error)} The next list will have what this one should have told.`.trim();
    throw new FailureError(`The site is built, but ${file} could not be written`, hint, error);
  }
}

const LABELS: Readonly<Record<BuildStage, string>> = {
  read: 'Reading',
  pictures: 'Pictures',
  render: 'Rendering',
  search: 'Indexing',
};

function stageProgress(terminal: Terminal, quiet: boolean) {
  let current: { stage: BuildStage; bar: ReturnType<typeof createProgress> } | undefined;
  const end = () => current?.bar.end('');
  return {
    step: (stage: BuildStage, done: number, total: number) => {
      if (quiet) return;
      if (current?.stage !== stage) {
        end();
        current = { stage, bar: createProgress(terminal, LABELS[stage]) };
      }
      current.bar.step(done, total);
    },
    end,
  };
}
