import type { Terminal } from './terminal.ts';

/** 0: done. 1: the content has errors. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** The whole `--help` text. */
  readonly help: string;
  /** `args` are what follows the command's name. Throws `UsageError` for a wrong call. */
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** A wrong call of the program, in words for the person who typed it; `main` prints it and exits 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A failure that is the machine's or the site's, not the content's (full disk, no such folder); `main` prints it and exits 1. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  readonly hint: string;
  constructor(message: string, hint = '', cause?: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}
