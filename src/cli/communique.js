#!/usr/bin/env node
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileProgram } from './compile.js';

// tsx takes JSX settings from the working directory's tsconfig unless told where ours is.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const load = await loader().catch(explain);
const [first, setup] = process.argv.slice(2);
if (first === '--worker' && setup !== undefined) {
  const { serveWorker } = await load('worker');
  serveWorker(JSON.parse(setup));
} else {
  const { main } = await load('main');
  await main();
}

/** A source of this checkout that does not compile, an edited template most likely. */
function explain(error) {
  const faults = (error.errors ?? []).map(({ text, location }) =>
    location ? `${location.file}:${location.line}:${location.column + 1}\n    error: ${text}\n` : `${text}\n`,
  );
  if (faults.length === 0) throw error;
  process.stderr.write(`${faults.join('\n')}\nNothing was done: this file of the program cannot be read.\n`);
  process.exit(1);
}

/** Loads a module of this folder: compiled, or, for a debugger or profiler, as it is. */
async function loader() {
  const folder = process.env.COMMUNIQUE_SOURCES ? undefined : await compileProgram();
  if (folder !== undefined) return (name) => import(pathToFileURL(`${folder}/${name}.mjs`).href);
  const { register } = await import('tsx/esm/api');
  register();
  return (name) => import(`./${name}.ts`);
}
