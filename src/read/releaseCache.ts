import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeLines } from '../lib/writeLines.ts';
import type { Problem } from '../model/problem.ts';
import type { Release } from '../model/release.ts';
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
  find(file: string): Pick<CachedRelease, 'release' | 'problems'> | undefined;
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
  const before = load(file, key);
  const after = new Map<string, CachedRelease>();
  let hasNew = false;
  return {
    find: (name) => {
      const known = before.get(name);
      if (!known) return undefined;
      const { release, stamps, read } = known;
      const isSame = (part: string, index: number) => {
        const stamp = stamps[index];
        return stamp !== undefined && isProof(stampOf(`${root}/${part}`), stamp, read);
      };
      if (!filesOf(release).every(isSame)) return undefined;
      after.set(name, known);
      return known;
    },
    keep: (release, problems, read) => {
      hasNew = true;
      const files = filesOf(release);
      const stamps = files.flatMap((name) => stampOf(path.join(root, name)) ?? []);
      if (stamps.length === files.length) after.set(release.file, { release, problems, stamps, read });
    },
    save: () => {
      if (hasNew || after.size !== before.size) writeLines(file, linesOf(key, after.values()));
    },
  };
}

function filesOf({ file, attachments }: Release): readonly string[] {
  return [file, ...attachments.map((attachment) => attachment.file)];
}

function load(file: string, key: string): ReadonlyMap<string, CachedRelease> {
  const entries = new Map<string, CachedRelease>();
  try {
    const bytes = readFileSync(file);
    let start = bytes.indexOf(10) + 1;
    if (bytes.toString('utf8', 0, start - 1) !== key) return new Map();
    for (let end = bytes.indexOf(10, start); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
      const entry: CachedRelease = JSON.parse(bytes.toString('utf8', start, end));
      entries.set(entry.release.file, entry);
    }
    return entries;
  } catch {
    return new Map();
  }
}

function* linesOf(key: string, entries: Iterable<CachedRelease>): Generator<string> {
  yield `${key}\n`;
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}
