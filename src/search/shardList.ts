import type { Facet } from './facet.ts';
import type { SearchFile } from './searchFile.ts';
import { jsonFile } from './searchFile.ts';
import { shardBase } from './shard.ts';
import type { ShardSummary } from './shardSummary.ts';

/** A shard as the search page sees it. */
export interface ListedShard {
  readonly period: string;
  /** Site path of its folder, with a final slash. */
  readonly base: string;
  /** Changes with its content, so that a browser may keep what it has fetched under it. */
  readonly hash: string;
  /** Releases that are found by default. */
  readonly count: number;
}

/** A value of a facet over all shards. */
export interface ListedValue {
  readonly key: string;
  readonly label?: string;
  /** Period → releases that have it; a period without any is left out. */
  readonly counts: Readonly<Record<string, number>>;
}

/** All that the search page of a language knows before it opens a shard. */
export interface ShardList {
  /** Newest first. */
  readonly shards: readonly ListedShard[];
  /** By key. */
  readonly facets: Readonly<Record<Facet, readonly ListedValue[]>>;
}

/** Site path of a language's list of shards: `/search/en/shards.json`. */
export function shardListPath(lang: string): string {
  return `/search/${lang}/shards.json`;
}

/** The list of a language's shards, from their summaries in any order. */
export function shardListFile(lang: string, summaries: readonly ShardSummary[]): SearchFile {
  const newestFirst = [...summaries].sort((a, b) => (a.period < b.period ? 1 : -1));
  const list: ShardList = {
    shards: newestFirst.map(({ period, hash, count }) => ({
      period,
      base: shardBase({ lang, period }),
      hash,
      count,
    })),
    facets: { topic: listValues('topic', newestFirst), type: listValues('type', newestFirst) },
  };
  return jsonFile(shardListPath(lang), list);
}

function listValues(facet: Facet, newestFirst: readonly ShardSummary[]): readonly ListedValue[] {
  const values = new Map<string, { key: string; label?: string; counts: Record<string, number> }>();
  for (const { period, facets } of newestFirst) {
    for (const { key, label, count } of facets[facet]) {
      const value = values.get(key) ?? { key, ...(label !== undefined && { label }), counts: {} };
      value.counts[period] = count;
      values.set(key, value);
    }
  }
  return [...values.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
