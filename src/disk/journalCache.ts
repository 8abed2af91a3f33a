import { hasCode } from '../lib/errors.ts';
import { readJournal, writeJournal } from './journal.ts';

/** What was found out in an earlier run, by key, kept as a journal of JSON lines. */
export interface JournalCache<Entry> {
  find(key: string): Entry | undefined;
  /** Keeps an entry that was found; what is not kept goes when the journal is written anew. */
  keep(entry: Entry): void;
  /** Keeps an entry that was made in this run. */
  add(entry: Entry): void;
  /** Writes what was kept and added, if it differs from what was there. */
  save(): void;
}

/**
 * Opens the cache in `file` (absolute). `form` covers all that decides an entry besides its key: a cache of another form,
 * or a damaged one, is empty.
 */
export function openJournalCache<Entry>(
  file: string,
  form: string,
  keyOf: (entry: Entry) => string,
): JournalCache<Entry> {
  const before = new Map<string, Entry>();
  const after = new Map<string, Entry>();
  const added: Entry[] = [];
  let lines = 0;
  for (const line of readJournal(file, form)) {
    lines += 1;
    try {
      const entry: Entry = JSON.parse(line);
      before.set(keyOf(entry), entry);
    } catch {
      // Half written.
    }
  }
  const keep = (entry: Entry): void => {
    after.set(keyOf(entry), entry);
  };
  return {
    find: (key) => after.get(key) ?? before.get(key),
    keep,
    add: (entry) => {
      added.push(entry);
      keep(entry);
    },
    save: () => {
      try {
        writeJournal(file, form, {
          lines,
          size: after.size,
          count: added.length,
          added: () => linesOf(added),
          all: () => linesOf(after.values()),
        });
      } catch (error) {
        // Where nothing may be written, all can be found out all the same, only slower.
        if (!hasCode(error, 'EROFS', 'EACCES', 'EPERM')) throw error;
      }
    },
  };
}

function* linesOf(entries: Iterable<unknown>): Generator<string> {
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}
