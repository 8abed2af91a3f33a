import { readJournal, writeCache } from '../lib/journal.ts';
import { type PassageIds, passageIds } from '../markdown/passageIds.ts';
import type { Release } from '../model/release.ts';

/** A line of the cache: what `passageIds` gave for the release's file of that digest. */
interface KnownPassages {
  readonly digest: string;
  readonly ids: readonly string[];
  readonly headings: PassageIds['headings'];
}

/** The ids of the passages that are linked to, as an earlier build or check found them: to render a body takes milliseconds. */
export interface PassageCache {
  of(release: Release): PassageIds;
  /** Writes what was asked for, if it differs from what was there. */
  save(): void;
}

/**
 * Opens the cache in `file` (absolute), which is read once something is asked for. `key` covers all else that decides
 * ids: code and origin.
 */
export function openPassageCache(
  file: string,
  key: string,
  origin: string,
  bodyOf: (file: string) => string,
): PassageCache {
  const before = new Map<string, KnownPassages>();
  const asked = new Map<string, KnownPassages>();
  const added: KnownPassages[] = [];
  let lines: number | undefined;
  const find = (release: Release): KnownPassages => {
    lines ??= load(file, key, before);
    const known = before.get(release.digest);
    if (known) return known;
    const { all, headings } = passageIds(bodyOf(release.file), origin);
    const made = { digest: release.digest, ids: [...all], headings };
    added.push(made);
    return made;
  };
  return {
    of: (release) => {
      const known = asked.get(release.digest) ?? find(release);
      asked.set(release.digest, known);
      return { all: new Set(known.ids), headings: known.headings };
    },
    save: () =>
      writeCache(file, key, {
        lines: lines ?? 0,
        size: asked.size,
        count: added.length,
        added: () => linesOf(added),
        all: () => linesOf(asked.values()),
      }),
  };
}

/** Gives the number of lines. */
function load(file: string, key: string, into: Map<string, KnownPassages>): number {
  let lines = 0;
  for (const line of readJournal(file, key)) {
    lines += 1;
    try {
      const known: KnownPassages = JSON.parse(line);
      into.set(known.digest, known);
    } catch {
      // Half written.
    }
  }
  return lines;
}

function* linesOf(entries: Iterable<KnownPassages>): Generator<string> {
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}
