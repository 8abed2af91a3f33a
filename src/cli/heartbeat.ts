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
 * its own, for a build may keep its process busy for a minute; a build shorter than a beat starts none.
 */
export function startHeartbeat(file: string, beat: number): () => Promise<void> {
  let thread: Worker | undefined;
  const timer = setTimeout(() => {
    thread = new Worker(TOUCHING, { eval: true, execArgv: [], workerData: { file, beat } });
    // A machine that has no thread left: other containers may take this build for dead, and that alone is no reason to end it.
    thread.on('error', () => {});
    thread.unref();
  }, beat);
  timer.unref();
  return async () => {
    clearTimeout(timer);
    await thread?.terminate();
  };
}
