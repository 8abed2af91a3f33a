import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../../src/cli/main.ts';
import { listFiles } from '../../src/disk/listFiles.ts';

export interface CommandRun {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line of the program in this process. */
export async function run(
  args: readonly string[],
  now = Date.parse('2026-01-15T12:00:00Z'),
): Promise<CommandRun> {
  const said = { out: '', err: '' };
  const exit = await runCommand(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    interactive: false,
    columns: 80,
    cwd: process.cwd(),
    now,
  });
  return { exit, ...said };
}

/** Builds a site; fails with what the build said when it does not end well. */
export async function build(root: string, ...args: readonly string[]): Promise<BuildReport> {
  const { exit, out, err } = await run(['build', '--json', '--root', root, ...args]);
  if (exit !== 0) throw new Error(`the build failed: ${err}`);
  return JSON.parse(out);
}

/** What `build --json` prints, as far as tests look at it. */
export interface BuildReport {
  readonly releases: number;
  readonly heldBack: readonly { readonly file: string; readonly until: string | null }[];
  readonly nextPublish: string | null;
  readonly pages: { readonly planned: number; readonly rendered: number; readonly kept: number };
  readonly files: { readonly written: number; readonly removed: number };
  readonly search: { readonly shards: number; readonly rebuilt: number };
  readonly changed: readonly string[];
}

/** File → digest of its bytes, of a built site. */
export function bytesOf(root: string, out = 'dist'): Readonly<Record<string, string>> {
  return snapshot(root, out, (file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
}

/** File → time of its last change. */
export function timesOf(root: string, out = 'dist'): Readonly<Record<string, number>> {
  return snapshot(root, out, (file) => statSync(file).mtimeMs);
}

function snapshot<T>(root: string, out: string, look: (file: string) => T): Readonly<Record<string, T>> {
  const folder = path.join(root, out);
  return Object.fromEntries(listFiles(folder).map((name) => [name, look(path.join(folder, name))]));
}

/** Fails with the names of the files that differ, for the bytes say nothing to a reader. */
export function assertSameFiles<T>(
  actual: Readonly<Record<string, T>>,
  expected: Readonly<Record<string, T>>,
  when = '',
): void {
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  const differing = [...names].sort().flatMap((name) => {
    if (actual[name] === expected[name]) return [];
    return [`${name}${name in expected ? '' : ' (too much)'}${name in actual ? '' : ' (missing)'}`];
  });
  assert.deepEqual(differing, [], `these files differ ${when}`);
}
