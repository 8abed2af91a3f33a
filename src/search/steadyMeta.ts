import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { cborItems, cborLength } from './cbor.ts';
import type { IndexFile } from './indexFile.ts';
import { ENTRY_NAME, readEntry } from './pagefindEntry.ts';

/** What Pagefind puts before the CBOR of its files. */
const SIGNATURE = 'pagefind_dcd';

/** Version, pages, chunks, filters, sorts, names: the fourth part of the list. */
const FILTERS = 3;

/**
 * An index of one language whose bytes follow from its pages. Pagefind writes the list of filters in the order of a
 * hash table that is salted anew in each run, and names the file by the outcome; here it is in order.
 */
export function steadyMeta(files: readonly IndexFile[], pages: number): readonly IndexFile[] {
  const entry = readEntry(files, pages);
  const renamed = new Map<string, string>();
  const steady = files.map((file): IndexFile => {
    const [, lang, hash] = /^pagefind\.(.+)_([^_]+)\.pf_meta$/.exec(file.name) ?? [];
    if (lang === undefined || hash === undefined) return file;
    const content = orderFilters(gunzipSync(file.bytes));
    const id = `${lang}_${createHash('sha256').update(content).digest('hex').slice(0, hash.length)}`;
    renamed.set(`${lang}_${hash}`, id);
    return { name: `pagefind.${id}.pf_meta`, bytes: gzipSync(content, { level: 9 }) };
  });
  const languages = Object.entries(entry.languages).map(([lang, language]) => [
    lang,
    { ...language, hash: renamed.get(language.hash) ?? language.hash },
  ]);
  const bytes = Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
  return steady.map((file) => (file.name === ENTRY_NAME ? { name: ENTRY_NAME, bytes } : file));
}

function orderFilters(content: Buffer): Buffer {
  const start = Buffer.byteLength(SIGNATURE);
  if (content.toString('latin1', 0, start) !== SIGNATURE) return content;
  const filters = cborItems(content, start)[FILTERS];
  const items = filters === undefined ? [] : cborItems(content, filters);
  const [first] = items;
  if (first === undefined) return content;
  const parts = items.map((item) => content.subarray(item, item + cborLength(content, item)));
  const end = parts.reduce((at, part) => at + part.length, first);
  return Buffer.concat([content.subarray(0, first), ...parts.sort(Buffer.compare), content.subarray(end)]);
}
