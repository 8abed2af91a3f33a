import { type JournalCache, openJournalCache } from '../disk/journalCache.ts';
import { type PassageIds, passageIds } from '../markdown/passageIds.ts';
import type { Release } from '../model/release.ts';

/** A line of the cache: what `passageIds` gave for the file of that digest. */
interface KnownPassages {
  readonly digest: string;
  readonly ids: readonly string[];
  readonly headings: PassageIds['headings'];
}

/** The ids of the passages that are linked to, as an earlier build or check found them: to render a body takes milliseconds. */
export interface PassageCache {
  of(source: Pick<Release, 'file' | 'digest'>): PassageIds;
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
  let cache: JournalCache<KnownPassages> | undefined;
  return {
    of: ({ digest, file: source }) => {
      cache ??= openJournalCache(file, key, (known) => known.digest);
      const known = cache.find(digest);
      if (known) {
        cache.keep(known);
        return { all: new Set(known.ids), headings: known.headings };
      }
      const made = passageIds(bodyOf(source), origin);
      cache.add({ digest, ids: [...made.all], headings: made.headings });
      return made;
    },
    save: () => cache?.save(),
  };
}
