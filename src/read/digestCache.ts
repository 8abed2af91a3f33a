import { digestFile } from '../lib/digest.ts';
import { readJournal, writeCache } from '../lib/journal.ts';
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
  const before = new Map<string, KnownDigest>();
  let lines = 0;
  for (const line of readJournal(file, FORM)) {
    lines += 1;
    try {
      const known: KnownDigest = JSON.parse(line);
      before.set(known.file, known);
    } catch {
      // Half written.
    }
  }
  const asked = new Map<string, KnownDigest>();
  const added: KnownDigest[] = [];
  return {
    of: (name) => {
      const read = Date.now();
      const stamp = stampOf(name);
      const known = before.get(name);
      if (known && isProof(stamp, known.stamp, known.read)) {
        asked.set(name, known);
        return known.digest;
      }
      const digest = digestFile(name);
      if (stamp) {
        const made = { file: name, stamp, read, digest };
        added.push(made);
        asked.set(name, made);
      }
      return digest;
    },
    save: () =>
      writeCache(file, FORM, {
        lines,
        size: asked.size,
        count: added.length,
        added: () => linesOf(added),
        all: () => linesOf(asked.values()),
      }),
  };
}

function* linesOf(entries: Iterable<KnownDigest>): Generator<string> {
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}
