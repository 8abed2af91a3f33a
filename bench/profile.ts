import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { copySite } from './copySite.ts';
import { type CpuProfile, type Spent, summarizeProfiles } from './cpuProfile.ts';
import { BENCH_FOLDER, cachedArchive } from './generate.ts';
import { measure } from './measure.ts';
import { parseSize } from './options.ts';
import { bytes, count, seconds } from './wording.ts';

const USAGE = `npm run bench:profile -- [options]

  --size NUMBER  releases of a generated archive: 10k (default)
  --root DIR     an archive of your own instead; it is copied, not touched
  --warm         a build that finds nothing changed, not one from nothing
  --top NUMBER   how many functions to list (default: 20)
`;

const PROJECT = path.resolve(import.meta.dirname, '..');
// Functions are told by their sources.
process.env.COMMUNIQUE_SOURCES = '1';
/** Microseconds between samples. */
const INTERVAL = 2000;

function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}

function table(sums: ReadonlyMap<string, Spent>, by: keyof Spent, busy: number, top: number): void {
  const rows = [...sums].sort(([, a], [, b]) => b[by] - a[by]).slice(0, top);
  say('    self         inclusive');
  for (const [name, { self, inclusive }] of rows) {
    const cells = [self, inclusive].map(
      (value) => `${seconds(value / 1000).padStart(8)} ${((100 * value) / busy).toFixed(1).padStart(5)}%`,
    );
    say(`${cells.join('  ')}  ${name}`);
  }
  say();
}

async function profileBuild(root: string, warm: boolean, top: number): Promise<void> {
  const profiles = path.join(root, 'profiles');
  mkdirSync(profiles);
  const program = [path.join(PROJECT, 'src/cli/communique.js'), 'build', '--root', root, '--quiet'];
  const run = (options: readonly string[]) =>
    measure({ command: process.execPath, args: [...options, ...program], cwd: root });
  if (warm) await run([]);
  const { taken } = await run([
    '--cpu-prof',
    `--cpu-prof-dir=${profiles}`,
    `--cpu-prof-interval=${INTERVAL}`,
  ]);
  say(
    `wall ${seconds(taken.wall)}, CPU ${seconds(taken.cpu)}, peak ${bytes(taken.peak)}, all with the profiler at work\n`,
  );

  const files = readdirSync(profiles).filter((name) => name.endsWith('.cpuprofile'));
  // CPU.<day>.<time>.<process>.<thread>.<number>.cpuprofile
  const processOf = (name: string) => name.split('.')[3];
  const processes = new Set(files.map(processOf));
  const read = (name: string): CpuProfile => JSON.parse(readFileSync(path.join(profiles, name), 'utf8'));
  const home = `${pathToFileURL(PROJECT).href}/`;
  const all: CpuProfile[] = [];
  for (const id of processes) {
    const own = files.filter((name) => processOf(name) === id).map(read);
    all.push(...own);
    const { busy } = summarizeProfiles(own, home);
    say(`  a process of ${own.length} threads, busy for ${seconds(busy / 1000)}`);
  }
  const { stages, functions, busy } = summarizeProfiles(all, home);
  say('  (busy includes waiting for files; what is not Node is in the CPU time only)\n');
  say(
    'Stages, by their own time with the libraries they call; what is behind an await counts for the library',
  );
  table(stages, 'self', busy, 40);
  say(`Functions by their own time`);
  table(functions, 'self', busy, top);
  say('Functions by the time in them and all that they call');
  table(functions, 'inclusive', busy, top);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '10k' },
      root: { type: 'string' },
      warm: { type: 'boolean', default: false },
      top: { type: 'string', default: '20' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(USAGE);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const releases = parseSize(values.size);
  const source = values.root ?? cachedArchive({ releases, seed: 1 }).root;
  const root = path.join(BENCH_FOLDER, `profile-${process.pid}`);
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  copySite(source, root);
  say(
    `${values.root === undefined ? `${count(releases)} generated releases` : 'the archive given'}, ${values.warm ? 'nothing changed' : 'cold build'}`,
  );
  await profileBuild(root, values.warm, parseSize(values.top));
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
