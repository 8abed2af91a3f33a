import path from 'node:path';
import { settled } from '../lib/settled.ts';
import type { KitJob, MediaJob } from '../plan/media.ts';
import type { MediaCache } from './mediaCache.ts';

/** Where what is made goes; an `OutputFolder` is one. */
export interface MediaOutput {
  isStale(job: MediaJob): boolean;
  write(job: MediaJob, content: Uint8Array): void;
  /** Writes a file of which no more than a chunk is in memory. */
  writeChunks(job: MediaJob, chunks: AsyncIterable<Uint8Array>): Promise<void>;
}

export interface MediaSetup {
  /** Absolute. */
  readonly root: string;
  readonly cache: MediaCache;
  /** How many files are made at once: what memory a build needs hangs on it. */
  readonly atOnce: number;
}

/** Makes the stale ones of the jobs, or takes them from the cache. Rejects with what libvips or the disk says. */
export async function makeMedia(
  jobs: readonly MediaJob[],
  output: MediaOutput,
  { root, cache, atOnce }: MediaSetup,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const stale = jobs.filter((job) => output.isStale(job));
  const queue = inTurn(stale);
  let done = 0;
  const work = async (): Promise<void> => {
    for (const job of queue) {
      if (job.kind === 'kit') {
        // Not kept: to pack it again takes no longer than to copy it, and it holds all originals once more.
        const { packFiles } = await import('./packFiles.ts');
        await output.writeChunks(job, packFiles(job, root));
      } else {
        const known = cache.find(job.hash);
        const content = known ?? (await make(job, root));
        if (!known) cache.keep(job.hash, content);
        output.write(job, content);
      }
      done += 1;
      onProgress(done, stale.length);
    }
  };
  await settled(Array.from({ length: atOnce }, work));
  cache.prune(new Set(jobs.map(({ hash }) => hash)));
}

/** The items, for loops that share them: unlike an array's own iterator it ends for all of them when one fails. */
function* inTurn<T>(items: readonly T[]): Generator<T> {
  yield* items;
}

/** What makes a file is loaded for the first one: most builds make none. */
async function make(job: Exclude<MediaJob, KitJob>, root: string): Promise<Uint8Array> {
  if (job.kind === 'card') {
    const { encodeCard } = await import('./card/encodeCard.ts');
    return encodeCard(job.card);
  }
  const { encodePicture } = await import('./encodePicture.ts');
  return encodePicture(path.join(root, job.from), job);
}
