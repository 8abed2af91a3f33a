import type { ReleaseJson } from '../model/releaseJson.ts';
import type { Facet } from './facet.ts';
import type { Shard } from './shard.ts';
import { shardBase } from './shard.ts';

/** A value of a facet in one shard; `label` only where the release names it (a type's name is the interface's). */
export interface FacetValue {
  readonly key: string;
  readonly label?: string;
  readonly count: number;
}

/** What the list of shards says of one, kept beside the shard so that a shard which is not rebuilt need not be read. */
export interface ShardSummary {
  readonly period: string;
  readonly hash: string;
  /** Releases that are found by default: withdrawn ones are not among them, here and in the facets. */
  readonly count: number;
  /** By key. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
}

/** Site path of a shard's summary. */
export function summaryPath(shard: Pick<Shard, 'lang' | 'period'>): string {
  return `${shardBase(shard)}summary.json`;
}

/** Adds releases up, one at a time, so that no more than one need be in memory. */
export class SummaryTally {
  #count = 0;
  readonly #facets: Readonly<Record<Facet, Map<string, FacetValue>>> = { topic: new Map(), type: new Map() };

  add(release: ReleaseJson): void {
    if (release.withdrawn) return;
    this.#count += 1;
    this.#increment('type', release.type);
    for (const { key, label } of release.topics) this.#increment('topic', key, label);
  }

  summary(shard: Pick<Shard, 'period' | 'hash'>): ShardSummary {
    const { period, hash } = shard;
    const facets = { topic: this.#values('topic'), type: this.#values('type') };
    return { period, hash, count: this.#count, facets };
  }

  #increment(facet: Facet, key: string, label?: string): void {
    const count = (this.#facets[facet].get(key)?.count ?? 0) + 1;
    this.#facets[facet].set(key, { key, ...(label !== undefined && { label }), count });
  }

  #values(facet: Facet): readonly FacetValue[] {
    return [...this.#facets[facet].values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}
