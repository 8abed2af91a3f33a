import { Worker } from 'node:worker_threads';

/** As text, for a thread can be given no function; without the program, that it is there in a few milliseconds. */
const TOUCHING = `
const { utimesSync } = require('node:fs');
const { workerData } = require('node:worker_threads');
setInterval(() => {
  const now = new Date();
  try { utimesSync(workerData.file, now, now); } catch {}
}, workerData.beat);
`;

/**
 * Touches `file` (absolute) each `beat` milliseconds until it is told to stop; after that it does no more. In a thread of
 * its own, for a build may keep its process busy for a minute. That takes 50 ms of a processor, so a build shorter than a
 * beat starts none; one that `isBusy` from its first moment on starts it at once, for later it could not.
 */
export function startHeartbeat(file: string, beat: number, isBusy: boolean): () => Promise<void> {
  let thread: Worker | undefined;
  const start = () => {
    // Where the machine has no thread left, other containers may take this build for dead: no reason to end it.
    try {
      thread = new Worker(TOUCHING, { eval: true, execArgv: [], workerData: { file, beat } });
    } catch {
      return;
    }
    thread.on('error', () => {});
    thread.unref();
  };
  const timer = isBusy ? undefined : setTimeout(start, beat);
  if (timer) timer.unref();
  else start();
  return async () => {
    clearTimeout(timer);
    await thread?.terminate();
  };
}
