#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// tsx takes JSX settings from the working directory's tsconfig unless told where ours is.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
register();
const { main } = await import('./main.ts');
await main();
