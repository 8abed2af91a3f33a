import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * The program, compiled once for all its runs: loading the sources one by one takes longer than building a small
 * site. JavaScript, since it runs before anything could load TypeScript.
 */

const PACKAGE = path.resolve(import.meta.dirname, '../..');
const CACHE = path.join(PACKAGE, 'node_modules/.cache/communique');
/** What decides how the sources are compiled, beside them. */
const OWN_INPUTS = ['src/cli/compile.js', 'package-lock.json'];
const DAY = 86_400_000;

/** Of this package alone: several may share a cache, and what is compiled knows its folder. */
const latest = path.join(CACHE, `${digest(PACKAGE)}.json`);

/**
 * The folder (absolute) of `main.mjs` and `worker.mjs`, compiled from the sources as they are now;
 * undefined where the package's `node_modules` cannot be written. Rejects when a source does not compile.
 */
export async function compileProgram() {
  const known = readLatest();
  if (known && isReadable(known.folder) && known.stamps === stampsOf(known.inputs)) return known.folder;
  try {
    mkdirSync(CACHE, { recursive: true });
    return await compile();
  } catch (error) {
    // What a system call refuses, unlike what a source has wrong.
    if (typeof error.syscall === 'string') return undefined;
    throw error;
  }
}

async function compile() {
  const started = Date.now();
  const { build } = await import('esbuild');
  const stage = mkdtempSync(path.join(CACHE, 'stage-'));
  // For whoever else uses this checkout; made so that its maker alone may read it.
  chmodSync(stage, 0o755);
  try {
    return await compileIn(stage, build, started);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

async function compileIn(stage, build, started) {
  const { metafile } = await build({
    ...compiling(),
    entryPoints: {
      main: 'src/cli/main.ts',
      worker: 'src/cli/worker.ts',
    },
    outdir: stage,
    metafile: true,
  });
  const inputs = [...OWN_INPUTS, ...Object.keys(metafile.inputs)];
  const stamps = stampsOf(inputs);
  const folder = path.join(CACHE, digest(PACKAGE + stamps));
  // Another process may have been quicker; both made the same.
  if (!isReadable(folder)) renameSync(stage, folder);
  // A source that was saved meanwhile may have been read before or after that.
  if (inputs.every((input) => statSync(path.join(PACKAGE, input)).mtimeMs < started)) {
    writeFileSync(`${latest}.${process.pid}`, JSON.stringify({ folder, inputs, stamps }));
    renameSync(`${latest}.${process.pid}`, latest);
  }
  removeOld(folder);
  return folder;
}

/** How sources are compiled for Node, as esbuild takes it; paths are relative to the package. */
export function compiling() {
  return {
    absWorkingDir: PACKAGE,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    // Read only where a template throws.
    sourcemap: 'external',
    logLevel: 'silent',
    plugins: [ownFolder, wholeZod],
  };
}

/** A compiled module still finds what lies beside its source. */
const ownFolder = {
  name: 'own folder',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll(
        'import.meta.dirname',
        JSON.stringify(path.dirname(file)),
      ),
      loader: 'ts',
    })),
};

/** Of its hundred modules, half are messages in languages that nobody asks for; compiled in, what is not used is left out. */
const wholeZod = {
  name: 'zod',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^zod$/ }, () => ({
      path: fileURLToPath(import.meta.resolve('zod')),
      sideEffects: false,
    })),
};

/** False too for a folder that another user made for themselves. */
function isReadable(folder) {
  try {
    accessSync(path.join(folder, 'main.mjs'), constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function readLatest() {
  try {
    return JSON.parse(readFileSync(latest, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Sizes and times of files of the package; equal stamps, equal files. */
function stampsOf(inputs) {
  return inputs
    .map((input) => {
      const stat = statSync(path.join(PACKAGE, input), { throwIfNoEntry: false });
      return `${input} ${stat?.size} ${stat?.mtimeMs}`;
    })
    .join('\n');
}

/** Removes what was compiled long ago, not what a process that still runs may load from. */
function removeOld(folder) {
  for (const name of readdirSync(CACHE)) {
    const place = path.join(CACHE, name);
    const stat = statSync(place, { throwIfNoEntry: false });
    if (place !== folder && stat?.isDirectory() && stat.mtimeMs < Date.now() - DAY)
      rmSync(place, { recursive: true, force: true });
  }
}

function digest(text) {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
