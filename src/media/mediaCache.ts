import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ifThere } from '../disk/ifThere.ts';
import { listFiles } from '../disk/listFiles.ts';

/** Files that took long to make, by the hash of all that decides their bytes. */
export interface MediaCache {
  find(hash: string): Uint8Array | undefined;
  keep(hash: string, content: Uint8Array): void;
  /** Removes what has none of these hashes. */
  prune(hashes: ReadonlySet<string>): void;
}

/** Opens the cache in `folder` (absolute), which comes to be when something is kept. */
export function openMediaCache(folder: string): MediaCache {
  const fileOf = (hash: string) => path.join(folder, hash);
  return {
    find: (hash) => ifThere(() => readFileSync(fileOf(hash))),
    keep: (hash, content) => {
      mkdirSync(folder, { recursive: true });
      // Whole or not at all, whenever the build is killed.
      writeFileSync(`${fileOf(hash)}.tmp`, content);
      renameSync(`${fileOf(hash)}.tmp`, fileOf(hash));
    },
    prune: (hashes) => {
      for (const name of listFiles(folder)) if (!hashes.has(name)) rmSync(path.join(folder, name));
    },
  };
}
