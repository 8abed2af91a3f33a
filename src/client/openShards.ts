import type { ListedShard } from '../search/shardList.ts';

/** A shard that is ready to be searched, or soon will be. */
export interface OpenShard<Instance> {
  readonly hash: string;
  readonly instance: Promise<Instance>;
  /** Set for good when a part of it could not be fetched: what it answers may be short. */
  broken: boolean;
}

/** Keeps the shards that are open, so that what they have fetched serves the next query. */
export class OpenShards<Instance> {
  readonly #start: (shard: ListedShard, cacheTag: string) => Promise<Instance>;
  readonly #open = new Map<string, OpenShard<Instance>>();
  readonly #closed = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  /** `start` gets a tag under which the browser may keep the shard's entry; a tag never used before asks the site. */
  constructor(start: (shard: ListedShard, cacheTag: string) => Promise<Instance>) {
    this.#start = start;
  }

  open(shard: ListedShard): OpenShard<Instance> {
    const { base, hash } = shard;
    const known = this.#open.get(base);
    if (known?.hash === hash && !known.broken) return known;
    const cacheTag = this.#closed.has(base) ? `${hash}-${Date.now()}` : hash;
    // One after the other: all instances share one WebAssembly memory, and two that start at once would each make it.
    const instance = this.#last.then(() => this.#start(shard, cacheTag));
    this.#last = instance.catch(() => undefined);
    const opened: OpenShard<Instance> = { instance, hash, broken: false };
    this.#open.set(base, opened);
    return opened;
  }

  /** Forgets a shard; nothing where it has been opened again since it was `opened`. */
  close({ base }: ListedShard, opened?: OpenShard<Instance>): void {
    if (opened !== undefined && this.#open.get(base) !== opened) return;
    this.#open.delete(base);
    this.#closed.add(base);
  }
}
