import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { BuildOutcome } from './buildOutcome.ts';
import { codeFrame } from './codeFrame.ts';
import type { Fault } from './fault.ts';

/** A page shows no more than these; the terminal has them all. */
const SHOWN = 20;
const LINES_OF_CRASH = 30;
const BYTES_OF_FILE = 2_000_000;

/** What pages show of a build's errors; [] for a build that went well. `root` is the site's folder, absolute. */
export function listFaults(outcome: BuildOutcome, root: string): readonly Fault[] {
  if (outcome.kind === 'built') return [];
  if (outcome.kind === 'crashed') return [crashFault(outcome.text)];
  const errors = outcome.problems.filter(({ severity }) => severity === 'error');
  const shown = errors.slice(0, SHOWN).map((problem) => problemFault(problem, root));
  const rest = errors.length - shown.length;
  return rest === 0
    ? shown
    : [...shown, { ...NOWHERE, message: `${rest} more: the terminal shows them all` }];
}

const NOWHERE = { hint: '', place: '', frame: '' };

function crashFault(text: string): Fault {
  return {
    ...NOWHERE,
    message: 'The build stopped',
    hint: 'The pages here are those of the last build that was done.',
    frame: text.split('\n').slice(-LINES_OF_CRASH).join('\n'),
  };
}

function problemFault({ message, hint, file, line, column }: Problem, root: string): Fault {
  const frame = codeFrame(readText(path.join(root, file)), line, column);
  return { message, hint, place: `${file}:${line}:${column}`, frame };
}

/** "" for a file that is gone by now, or is too long to look into. */
function readText(file: string): string {
  try {
    return statSync(file).size > BYTES_OF_FILE ? '' : readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
