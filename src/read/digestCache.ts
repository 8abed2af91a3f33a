import { digestFile } from '../disk/digestFile.ts';
import { openJournalCache } from '../disk/journalCache.ts';
import { type FileStamp, isProof, stampOf } from './stamp.ts';

/** A line of the cache. */
interface KnownDigest {
  /** Absolute. */
  readonly file: string;
  readonly stamp: FileStamp;
  /** Before the reading began; milliseconds since 1970. */
  readonly read: number;
  readonly digest: string;
}

/** Digests of files as the last build made them; a file that is not provably the same is read again. */
export interface DigestCache {
  /** Of a file (absolute). Throws what `node:fs` throws where it cannot be read. */
  of(file: string): string;
  /** Writes what was asked for, if it differs from what was there. */
  save(): void;
}

const FORM = 'communique-digests-1';

/** Opens the cache in `file` (absolute). */
export function openDigestCache(file: string): DigestCache {
  const cache = openJournalCache<KnownDigest>(file, FORM, (known) => known.file);
  return {
    of: (name) => {
      const read = Date.now();
      const stamp = stampOf(name);
      const known = cache.find(name);
      if (known && isProof(stamp, known.stamp, known.read)) {
        cache.keep(known);
        return known.digest;
      }
      const digest = digestFile(name);
      if (stamp) cache.add({ file: name, stamp, read, digest });
      return digest;
    },
    save: cache.save,
  };
}
