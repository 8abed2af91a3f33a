import type { Facet } from '../search/facet.ts';
import { FACETS } from '../search/facet.ts';
import type { ListedShard, ShardList } from '../search/shardList.ts';
import type { SearchState } from './searchState.ts';
import type { FacetCounts, FoundRelease, SearchShard, ShardQuery } from './shardSearch.ts';

/** What is known of a search so far. */
export interface SearchProgress {
  /** Periods that have been searched, newest first; those that cannot have a result count as searched. */
  readonly searched: readonly string[];
  /** Periods that could not be searched, newest first. */
  readonly failed: readonly string[];
  /** True when there is no period left to search. */
  readonly complete: boolean;
  readonly found: number;
  readonly counts: FacetCounts;
  /** Period → results in it. */
  readonly years: ReadonlyMap<string, number>;
}

/**
 * One search over the shards that a state asks for. Newest first, it opens a shard only when the ones before have
 * nothing left to show, since a newer shard's releases all come before an older one's. Best first must open all.
 */
export class ArchiveSearch {
  readonly #list: ShardList;
  readonly #query: ShardQuery;
  readonly #searchShard: SearchShard;
  #waiting: readonly ListedShard[];
  #found: FoundRelease[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  readonly #searched: string[] = [];
  readonly #failed: string[] = [];
  readonly #years = new Map<string, number>();
  readonly #counts: Readonly<Record<Facet, Map<string, number>>> = { topic: new Map(), type: new Map() };

  constructor(list: ShardList, state: SearchState, searchShard: SearchShard) {
    const { query: text, topics, types, years, order, withdrawn } = state;
    this.#query = { text, topics, types, order, withdrawn };
    this.#searchShard = searchShard;
    this.#waiting = list.shards.filter(({ period }) => years.length === 0 || years.includes(period));
    this.#list = list;
  }

  /** Searches on until `wanted` results are known or no shard is left, and gives the first `wanted`. */
  reach(wanted: number): Promise<readonly FoundRelease[]> {
    // One call after the other, or an older shard could overtake a newer one.
    const reached = this.#turn.then(() => this.#reach(wanted));
    this.#turn = reached;
    return reached;
  }

  async #reach(wanted: number): Promise<readonly FoundRelease[]> {
    while (this.#waiting.length > 0 && (this.#query.order === 'best' || this.#found.length < wanted)) {
      const [shard, ...rest] = this.#waiting;
      this.#waiting = rest;
      if (shard) await this.#open(shard);
    }
    return this.#found.slice(0, wanted);
  }

  progress(): SearchProgress {
    return {
      searched: [...this.#searched],
      failed: [...this.#failed],
      complete: this.#waiting.length === 0,
      found: this.#found.length,
      counts: this.#counts,
      years: this.#years,
    };
  }

  async #open(shard: ListedShard): Promise<void> {
    const { period } = shard;
    if (!this.#mayHold(period)) {
      this.#searched.push(period);
      this.#years.set(period, 0);
      return;
    }
    try {
      const { found, counts } = await this.#searchShard(shard, this.#query);
      this.#found.push(...found);
      if (this.#query.order === 'best') this.#found.sort((a, b) => b.score - a.score);
      this.#years.set(period, found.length);
      for (const facet of FACETS) {
        for (const [key, count] of counts[facet]) {
          this.#counts[facet].set(key, (this.#counts[facet].get(key) ?? 0) + count);
        }
      }
      this.#searched.push(period);
    } catch {
      // Told to the reader by the progress: what the other years hold is worth showing.
      this.#failed.push(period);
    }
  }

  /** False where the list shows that no release of the period has a topic that is asked for, so nothing need be fetched. */
  #mayHold(period: string): boolean {
    // The list does not count withdrawn releases.
    if (this.#query.withdrawn) return true;
    return this.#query.topics.every((topic) =>
      this.#list.facets.topic.some(({ key, counts }) => key === topic && counts[period] !== undefined),
    );
  }
}
