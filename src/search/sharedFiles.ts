import type { IndexPage } from './indexer.ts';
import { indexPages } from './indexer.ts';
import { IndexerError } from './indexerError.ts';
import { readEntry, wasmName } from './pagefindEntry.ts';
import type { SearchFile } from './searchFile.ts';
import { SHARED_BASE } from './sharedBase.ts';

const SCRIPT = 'pagefind.js';

/**
 * The files that all shards share: Pagefind's script, and the WebAssembly that each of the languages needs. They
 * change with the version of Pagefind only. Call `closeIndexer` afterwards. Throws `IndexerError`.
 */
export async function sharedFiles(languages: readonly string[]): Promise<readonly SearchFile[]> {
  const found = new Map<string, SearchFile>();
  for (const lang of languages) {
    // Pagefind hands these files out with an index, so each language gets an index of one word.
    const files = await indexPages(lang, oneWord(lang));
    for (const name of [SCRIPT, wasmName(readEntry(files, 1))]) {
      const file = files.find((candidate) => candidate.name === name);
      if (!file) throw new IndexerError(`Pagefind has no file "${name}"`, 'Install again with "npm ci".');
      found.set(name, { path: `${SHARED_BASE}${name}`, bytes: file.bytes });
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function* oneWord(lang: string): AsyncGenerator<IndexPage> {
  yield { url: '/', html: `<!doctype html><html lang="${lang}"><body><h1>a</h1></body></html>` };
}
