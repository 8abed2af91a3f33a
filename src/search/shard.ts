import { digest } from '../lib/digest.ts';

/** A release's `index.json`: where it is, and a digest that changes when it does. */
export interface ShardDocument {
  /** Whatever the reader passed to `buildShard` understands: a path in `dist/`. */
  readonly path: string;
  readonly hash: string;
}

/** A release as far as its place in the search goes. */
export interface DatedDocument extends ShardDocument {
  readonly lang: string;
  /** `YYYY-MM-DD` in the site's zone. */
  readonly day: string;
}

/** The part of the search that is built, published and opened as one: a language's releases of one period. */
export interface Shard {
  readonly lang: string;
  /** A calendar year: `2021`. */
  readonly period: string;
  /** By path, so that the index does not hang on the order in which releases were read. */
  readonly documents: readonly [ShardDocument, ...ShardDocument[]];
  /** Equal hash, equal files. */
  readonly hash: string;
}

/**
 * Cuts releases into shards by language and calendar year; by language, then newest first. A release added today
 * changes the one shard it falls in. `code` is a digest of what builds shards: other code, other hashes.
 */
export function planShards(documents: Iterable<DatedDocument>, code: string): readonly Shard[] {
  const groups = new Map<
    string,
    { lang: string; period: string; documents: [ShardDocument, ...ShardDocument[]] }
  >();
  for (const { lang, day, path, hash } of documents) {
    const period = day.slice(0, 4);
    const key = `${lang}/${period}`;
    const group = groups.get(key);
    if (group) group.documents.push({ path, hash });
    else groups.set(key, { lang, period, documents: [{ path, hash }] });
  }
  return [...groups.values()]
    .sort((a, b) => compare(a.lang, b.lang) || compare(b.period, a.period))
    .map((group) => {
      group.documents.sort((a, b) => compare(a.path, b.path));
      return { ...group, hash: digest(JSON.stringify([code, group])) };
    });
}

/** Site path of the folder of a shard's files, with a final slash: `/search/en/2021/`. */
export function shardBase(shard: Pick<Shard, 'lang' | 'period'>): string {
  return `/search/${shard.lang}/${shard.period}/`;
}

// By code unit: a locale's order could differ between two machines.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
