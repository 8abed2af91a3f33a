/** Builds one after the other, never two at once. */
export interface BuildQueue {
  /** Builds once nothing has been asked for during the pause: an editor's save is often several events. */
  request(): void;
  /** Builds now; resolves when nothing is left to build. During a build it asks for exactly one more. */
  run(): Promise<void>;
  /** No build begins after this. */
  close(): void;
}

/** A queue for `build`, which must not reject. `pause` is in milliseconds. */
export function createBuildQueue(build: () => Promise<void>, pause: number): BuildQueue {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let closed = false;

  const run = async (): Promise<void> => {
    again = true;
    if (running) return;
    running = true;
    while (again && !closed) {
      again = false;
      await build();
    }
    running = false;
  };
  return {
    run,
    request() {
      clearTimeout(timer);
      if (!closed) timer = setTimeout(run, pause);
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
