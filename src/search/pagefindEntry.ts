import { IndexerError } from './indexerError.ts';
import type { IndexFile } from './indexFile.ts';

/** The file in which a Pagefind index says what it holds, as far as we read it. */
export const ENTRY_NAME = 'pagefind-entry.json';

interface PagefindEntry {
  readonly version: string;
  readonly languages: Readonly<Record<string, EntryLanguage>>;
  readonly include_characters: readonly string[];
}

interface EntryLanguage {
  readonly hash: string;
  /** Language of its WebAssembly, which knows its word stems; null where there is none. */
  readonly wasm: string | null;
  readonly page_count: number;
}

/** What an index of one language says of itself. Throws `IndexerError` when it holds another number of pages than `pages`. */
export function readEntry(files: readonly IndexFile[], pages: number): PagefindEntry {
  const file = files.find(({ name }) => name === ENTRY_NAME);
  const entry: PagefindEntry | undefined = file && JSON.parse(new TextDecoder().decode(file.bytes));
  const count = Object.values(entry?.languages ?? {}).reduce((sum, { page_count }) => sum + page_count, 0);
  if (!entry || count !== pages) {
    throw new IndexerError(
      `The search index holds ${count} of ${pages} releases`,
      'This is a fault of the indexer (Pagefind) or of how it is used; please report it.',
    );
  }
  return entry;
}

/** The entry file with the new id of its meta file; any other file as it is. */
export function renameMeta(file: IndexFile, ids: ReadonlyMap<string, string>): IndexFile {
  if (file.name !== ENTRY_NAME) return file;
  const entry: PagefindEntry = JSON.parse(new TextDecoder().decode(file.bytes));
  const languages = Object.entries(entry.languages).map(([lang, language]) => [
    lang,
    { ...language, hash: ids.get(language.hash) ?? language.hash },
  ]);
  const renamed = { ...entry, languages: Object.fromEntries(languages) };
  return { name: file.name, bytes: new TextEncoder().encode(JSON.stringify(renamed)) };
}

/** File name of the WebAssembly that searches an index. */
export function wasmName(entry: PagefindEntry): string {
  const [language] = Object.values(entry.languages);
  return `wasm.${language?.wasm ?? 'unknown'}.pagefind`;
}

/**
 * The entry with its WebAssembly in the shared folder instead of 60 kB in each shard. Pagefind asks for
 * `<shard>wasm.<name>.pagefind`, and in `wasm./../../../pagefind/…` a URL's dots climb out of the shard.
 */
export function sharedEntry(entry: PagefindEntry): PagefindEntry {
  const name = wasmName(entry).replace(/\.pagefind$/, '');
  const languages = Object.entries(entry.languages).map(([lang, language]) => [
    lang,
    { ...language, wasm: `/../../../pagefind/${name}` },
  ]);
  return { ...entry, languages: Object.fromEntries(languages) };
}
