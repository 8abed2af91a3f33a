import { gunzipSync, gzipSync } from 'node:zlib';
import type { Cbor } from '../lib/cbor.ts';
import { decodeCbor, encodeCbor } from '../lib/cbor.ts';
import { digest } from '../lib/digest.ts';
import type { IndexFile } from './indexFile.ts';
import { renameMeta } from './pagefindEntry.ts';

/** What Pagefind's packed files start with, before the CBOR. */
const SIGNATURE = new TextEncoder().encode('pagefind_dcd');
const FILTER_NAME = /^filter\/(.+)\.pf_filter$/;
const META_NAME = /^pagefind\.(.+)\.pf_meta$/;
/** The place of the list of filters among the fields of a meta file: version, pages, word lists, filters, sort orders, … */
const META_FILTERS = 3;

/**
 * Pagefind writes filters, and the values of one, in the order of a hash table, which is another in each index. This
 * puts them in the order of their bytes, and names the files by what they hold now. A filter file is `[filter,
 * [[value, …]]]`, and the meta file's list of them `[[filter, id]]`. Throws `RangeError` for files of another form.
 */
export function orderFilters(files: readonly IndexFile[]): readonly IndexFile[] {
  const ids = new Map<string, string>();
  const rewrite = (file: IndexFile, name: RegExp, change: (fields: readonly Cbor[]) => Cbor): IndexFile => {
    const old = name.exec(file.name)?.[1];
    if (old === undefined) return file;
    const bytes = encodeCbor(change(arrayOf(unpack(file.bytes))));
    // `en_3f1d78d` → `en_` and the digest of the new content.
    const id = `${old.slice(0, old.lastIndexOf('_') + 1)}${digest(bytes)}`;
    ids.set(old, id);
    return { name: file.name.replace(old, id), bytes: pack(bytes) };
  };
  return files
    .map((file) => rewrite(file, FILTER_NAME, (fields) => fields.with(1, inOrder(arrayOf(fields[1])))))
    .map((file) => rewrite(file, META_NAME, (fields) => withFilters(fields, ids)))
    .map((file) => renameMeta(file, ids));
}

function withFilters(fields: readonly Cbor[], ids: ReadonlyMap<string, string>): Cbor {
  const filters = arrayOf(fields[META_FILTERS]).map((entry) => {
    const [filter, id, ...rest] = arrayOf(entry);
    const renamed = typeof id === 'string' ? ids.get(id) : undefined;
    if (filter === undefined || renamed === undefined)
      throw new RangeError('Pagefind: a filter without a file');
    return [filter, renamed, ...rest];
  });
  return fields.with(META_FILTERS, inOrder(filters));
}

function inOrder(items: readonly Cbor[]): readonly Cbor[] {
  return items
    .map((item) => ({ item, bytes: encodeCbor(item) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ item }) => item);
}

function arrayOf(item: Cbor | undefined): readonly Cbor[] {
  if (typeof item !== 'object') throw new RangeError('Pagefind: no array where one was expected');
  return item;
}

function unpack(bytes: Uint8Array): Cbor {
  return decodeCbor(gunzipSync(bytes).subarray(SIGNATURE.length));
}

function pack(cbor: Uint8Array): Uint8Array {
  const packed = gzipSync(Buffer.concat([SIGNATURE, cbor]), { level: 9 });
  // The kind of machine (RFC 1952 section 2.3) says nothing of the content: unknown.
  packed[9] = 255;
  return packed;
}
