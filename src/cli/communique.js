#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// tsx takes JSX settings from the working directory's tsconfig unless told where ours is.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
register();
const [first, setup] = process.argv.slice(2);
if (first === '--worker' && setup !== undefined) {
  const { serveWorker } = await import('./worker.ts');
  serveWorker(JSON.parse(setup));
} else {
  const { main } = await import('./main.ts');
  await main();
}
