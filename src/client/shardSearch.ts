import type { Facet } from '../search/facet.ts';
import type { ListedShard } from '../search/shardList.ts';
import type { ExcerptPiece } from './excerpt.ts';

/** A release that was found. */
export interface Hit {
  readonly href: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly type: string;
  readonly withdrawn: boolean;
  readonly excerpt: readonly ExcerptPiece[];
}

/** A found release whose text is fetched when it is to be shown. */
export interface FoundRelease {
  /** Greater is better; comparable between shards. */
  readonly score: number;
  load(): Promise<Hit>;
}

/** Key of a facet's value → releases. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface ShardQuery {
  /** "" finds every release that the filters let through. */
  readonly text: string;
  readonly topics: readonly string[];
  readonly types: readonly string[];
  readonly withdrawn: boolean;
  readonly order: 'newest' | 'best';
}

export interface ShardResult {
  /** In the query's order. */
  readonly found: readonly FoundRelease[];
  /** For a topic: what is left when it is chosen as well. For a type: what it has, whichever types are chosen. */
  readonly counts: FacetCounts;
}

/** Searches one shard. Rejects when the shard, or a part that the query needs, cannot be fetched. */
export type SearchShard = (shard: ListedShard, query: ShardQuery) => Promise<ShardResult>;
