/** How a person or a service manager ends a command that runs until it is told to stop. */
export interface Stop {
  /** Aborted at Ctrl-C, SIGTERM, or when the terminal closes. */
  readonly signal: AbortSignal;
  /** Resolves then. */
  readonly stopped: Promise<void>;
}

/** Listens from now on; a second Ctrl-C ends the process there and then. */
export function stopSignal(): Stop {
  const controller = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(name, () => {
        controller.abort();
        resolve();
      });
    }
  });
  return { signal: controller.signal, stopped };
}
