import path from 'node:path';
import { openJournalCache } from '../disk/journalCache.ts';
import type { Problem } from '../model/problem.ts';
import type { Release } from '../model/release.ts';
import { areStillMeant } from './attachments.ts';
import { type FileStamp, isProof, stampOf } from './stamp.ts';

/** A release that was read without error, and the files it was read from. */
interface CachedRelease {
  readonly release: Release;
  /** Warnings. */
  readonly problems: readonly Problem[];
  /** Of its own file and of its attachments, in their order. */
  readonly stamps: readonly FileStamp[];
  /** Before the reading began; milliseconds since 1970. */
  readonly read: number;
}

/** Releases as the last build read them; a file that is not provably the same is read again. */
export interface ReleaseCache {
  /** `stamp`: the file's own, where somebody has looked already. */
  find(file: string, stamp?: FileStamp): Pick<CachedRelease, 'release' | 'problems'> | undefined;
  /** Keeps a reading for the next build. `read` is the time before it began. */
  keep(release: Release, problems: readonly Problem[], read: number): void;
  /** Writes what was found and kept, if it differs from what was there. */
  save(): void;
}

/**
 * Opens the cache in `file` (absolute) for the releases of `root`. `key` covers all else that decides a reading: code,
 * time zone data, languages. A cache of another key, or a damaged one, is empty.
 */
export function openReleaseCache(file: string, root: string, key: string): ReleaseCache {
  const cache = openJournalCache<CachedRelease>(file, key, ({ release }) => release.file);
  return {
    find: (name, own) => {
      const known = cache.find(name);
      if (!known) return undefined;
      const { release, stamps, read } = known;
      const isSame = (part: string, index: number) => {
        const stamp = stamps[index];
        const now = (index === 0 ? own : undefined) ?? stampOf(`${root}/${part}`);
        return stamp !== undefined && isProof(now, stamp, read);
      };
      if (!filesOf(release).every(isSame) || !areStillMeant(root, release)) return undefined;
      cache.keep(known);
      return known;
    },
    keep: (release, problems, read) => {
      const files = filesOf(release);
      const stamps = files.flatMap((name) => stampOf(path.join(root, name)) ?? []);
      if (stamps.length === files.length) cache.add({ release, problems, stamps, read });
    },
    save: cache.save,
  };
}

function filesOf({ file, attachments }: Release): readonly string[] {
  return [file, ...attachments.map((attachment) => attachment.file)];
}
