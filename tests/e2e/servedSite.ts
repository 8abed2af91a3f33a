import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './processes.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/communique.js', import.meta.url));

/** A `communique serve` of its own process. */
export interface Served {
  readonly origin: string;
  readonly pid: number;
  /** Everything it has said. */
  output(): string;
  /** Sends the signal and gives the exit code; null when the signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Writes a site of one release to a new temporary folder, and gives that. */
export function writeSampleSite(file: string, release: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'communique-serve-'));
  const files = {
    'content/site.yaml':
      'title: Lakeland press\nurl: https://press.lakeland.example\ntimeZone: Europe/Tallinn\nlanguages: {en: {label: English}}\n',
    'public/note.txt': 'first',
    'templates/parts/.keep': '',
    'package.json': '{"type": "module"}',
    [file]: release,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return root;
}

/** Starts the server on a free port; resolves when it says where the site is. Rejects when it ends before. */
export async function serveSite(root: string): Promise<Served> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--root', root, '--port', '0']);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const origin = await until(() => {
    if (child.exitCode !== null) throw new Error(`serve ended at once:\n${output}`);
    return /http:\/\/127\.0\.0\.1:\d+(?=\/ )/.exec(output)?.[0];
  }, 'the server did not start');
  return {
    origin,
    pid: child.pid ?? 0,
    output: () => output,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
