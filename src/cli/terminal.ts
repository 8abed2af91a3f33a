/** What a command may say and know of the outside; tests pass their own. */
export interface Terminal {
  /** The command's result. */
  out(text: string): void;
  /** Everything else: progress, problems, hints. */
  err(text: string): void;
  /** True when `err` is a terminal that can redraw a line. */
  readonly interactive: boolean;
  /** Columns of the terminal, 80 when unknown. */
  readonly columns: number;
  /** The folder the command was started in, absolute. */
  readonly cwd: string;
  /** Milliseconds since 1970, read once at start: time is an argument everywhere else. */
  readonly now: number;
}

/** The process's own streams and clock. */
export function processTerminal(): Terminal {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    interactive: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
    columns: process.stderr.columns ?? 80,
    cwd: process.cwd(),
    now: Date.now(),
  };
}

/**
 * A reader that has seen enough, such as `head`, closes its end: the work goes on, and nothing is said of it. Output that
 * has no room on its disk is lost, which the exit code tells.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) process.stderr.write(`The output cannot be written: ${error.message}\n`);
      process.exit(1);
    });
  }
}
