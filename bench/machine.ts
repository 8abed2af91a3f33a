import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { PAGEFIND } from './hugoSide.ts';

/** Where something was measured, and with which versions. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  /** Bytes. */
  readonly memory: number;
  readonly node: string;
  /** Undefined when not installed. */
  readonly hugo?: string;
  readonly pagefind?: string;
}

/** Reads the machine's own figures; a program that does not answer is not installed. */
export function readMachine(): Machine {
  const hugo = /v[\d.]+\S*/.exec(answer('hugo', 'version'))?.[0];
  const pagefind = existsSync(PAGEFIND) ? /[\d.]+/.exec(answer(PAGEFIND, '--version'))?.[0] : undefined;
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memory: totalmem(),
    node: process.version,
    ...(hugo !== undefined && { hugo }),
    ...(pagefind !== undefined && { pagefind }),
  };
}

/** Why Hugo's side cannot be measured here; undefined when it can. */
export function missingPart({ hugo, pagefind }: Machine): string | undefined {
  if (hugo === undefined) return 'Hugo is not installed';
  return pagefind === undefined ? 'Pagefind’s command is not installed' : undefined;
}

function answer(command: string, word: string): string {
  return spawnSync(command, [word], { encoding: 'utf8' }).stdout ?? '';
}
