/*
 * What `npm test` runs: types, lint, a browser in place, then every test. Stops at the first stage that fails, or with
 * `--all` at the end. `--only STAGE[,STAGE]` runs some: typecheck, lint, unit, golden, layers, browser.
 * All tests share one `node --test`, so that its summary ends the output and counts every one of them.
 * Plain JavaScript, for it has to run on Node 20 with or without the project's NODE_OPTIONS.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CORPORA, corpus } from './tools/corpus.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const SUITES = ['unit', 'golden', 'layers', 'browser'];
const STAGES = ['typecheck', 'lint', ...SUITES];

/** A test that takes longer has hung, in milliseconds. */
const HANGING = 1_200_000;

/** The suite of a test file, named relative to tests/ with `/`. */
function suiteOf(name) {
  if (name.startsWith('e2e/')) return 'browser';
  if (name.startsWith('sites/') || name.startsWith('sites.')) return 'golden';
  return name === 'layers.test.ts' ? 'layers' : 'unit';
}

function options() {
  try {
    const { values } = parseArgs({ options: { all: { type: 'boolean' }, only: { type: 'string' } } });
    const only = values.only?.split(',') ?? STAGES;
    const unknown = only.filter((stage) => !STAGES.includes(stage));
    if (unknown.length > 0)
      throw new Error(`There is no stage "${unknown.join(', ')}": ${STAGES.join(', ')}.`);
    return { all: values.all === true, only };
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

/** Runs a program of Node's with the words passed on as they come; true when it ended well. */
function run(title, args) {
  const started = performance.now();
  console.log(`\n── ${title}`);
  // The tests set tsx themselves; NODE_OPTIONS from .npmrc would load it a second time.
  const nodeOptions = (process.env.NODE_OPTIONS ?? '').replace(/--import[= ]tsx(?!\S)/g, '').trim();
  const env = { ...process.env, NODE_OPTIONS: nodeOptions };
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (title !== 'tests')
    console.log(
      `${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
  return status === 0;
}

function testFiles(suites) {
  const names = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  for (const suite of suites.filter((wanted) => !names.some((name) => suiteOf(name) === wanted))) {
    // A suite that has lost its files must not pass for one that succeeded.
    console.error(`The suite "${suite}" has no test file under tests/.`);
    process.exitCode = 1;
  }
  return names.filter((name) => suites.includes(suiteOf(name))).map((name) => `tests/${name}`);
}

function* stages(only) {
  if (only.includes('typecheck')) yield ['typecheck', ['node_modules/typescript/bin/tsc', '--noEmit']];
  if (only.includes('lint'))
    yield ['lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']];
  const suites = SUITES.filter((suite) => only.includes(suite));
  // The tests of the tools are unit tests, and open a browser too.
  if (suites.includes('browser') || suites.includes('unit'))
    yield ['browser in place', ['--import=tsx', 'tests/tools/ensureBrowser.ts']];
  if (suites.length > 0) {
    const files = testFiles(suites);
    if (files.length === 0) return;
    const reporter = process.stdout.isTTY ? 'spec' : 'tap';
    yield [
      'tests',
      [
        '--import=tsx',
        '--test',
        `--test-timeout=${HANGING}`,
        `--test-reporter=${reporter}`,
        `--test-concurrency=${availableParallelism()}`,
        ...files,
      ],
    ];
  }
}

const { all, only } = options();
for (const [title, args] of stages(only)) {
  if (run(title, args)) continue;
  process.exitCode = 1;
  if (!all) break;
}

// After all else, where it is read: these tests look like passed ones.
const missing = CORPORA.flatMap((name) => {
  const { skip } = corpus(name);
  return skip ? [`${name}: ${skip}`] : [];
});
if (missing.length > 0 && only.includes('unit'))
  console.log(`\nLeft out: the tests that read archives of real releases.\n  ${missing.join('\n  ')}`);
