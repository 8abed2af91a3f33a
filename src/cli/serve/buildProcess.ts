import { spawn } from 'node:child_process';
import path from 'node:path';
import { type BuildOutcome, readOutcome } from '../../serve/buildOutcome.ts';

export interface BuildRequest {
  /** Absolute. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  readonly drafts: boolean;
  /** Print problems only. */
  readonly quiet: boolean;
}

const PROGRAM = path.resolve(import.meta.dirname, '../communique.js');

/**
 * Builds in a process of its own: edited templates and code are loaded anew, and a crash stays there. What it says goes
 * to `onText` as it comes; `signal` ends it. Never rejects.
 */
export function runBuild(
  { root, out, drafts, quiet }: BuildRequest,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<BuildOutcome> {
  const flags = [drafts ? '--drafts' : '', quiet ? '--quiet' : ''].filter((flag) => flag !== '');
  const args = [PROGRAM, 'build', '--json', '--root', root, '--out', out, ...flags];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], signal });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      onText(text);
    });
    child.on('error', ({ message }) => resolve({ kind: 'crashed', text: message }));
    child.on('close', (code, killer) => resolve(readOutcome(stdout, stderr, killer ?? `exit code ${code}`)));
  });
}
