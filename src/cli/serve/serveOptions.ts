import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FailureError, UsageError } from '../command.ts';
import { chooseOut } from '../outputChoice.ts';

/** What `serve` was asked for; folders are absolute. */
export interface ServeOptions {
  readonly root: string;
  readonly out: string;
  readonly drafts: boolean;
  /** 0: any. */
  readonly port: number;
}

/** Reads the arguments of `serve`. Throws `UsageError` for a wrong one, `FailureError` when there is no such site root. */
export function parseServeOptions(args: readonly string[], cwd: string): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      root: { type: 'string', default: '.' },
      out: { type: 'string' },
      port: { type: 'string', default: '8080' },
      drafts: { type: 'boolean', default: false },
    },
  });
  const { drafts } = values;
  const root = path.resolve(cwd, values.root);
  if (!existsSync(root))
    throw new FailureError(`there is no folder ${root}`, 'Name the site’s folder with --root DIR.');
  return { root, out: chooseOut(root, values, cwd), drafts, port: parsePort(values.port) };
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535))
    throw new UsageError(`--port: "${text}" is no port. Give a number from 0 (any) to 65535.`);
  return port;
}
