import type { ListedShard } from '../search/shardList.ts';
import { SHARED_BASE } from '../search/sharedBase.ts';
import { excerptPieces, withoutLead } from './excerpt.ts';
import { watchFetches } from './fetchFailures.ts';
import type { FacetCounts, Hit, SearchShard, ShardQuery } from './shardSearch.ts';

/** What we use of Pagefind's script (version 1.6). */
interface Pagefind {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

interface PagefindInstance {
  search(text: string | null, options: Readonly<Record<string, unknown>>): Promise<PagefindAnswer>;
}

interface PagefindAnswer {
  readonly results: readonly { readonly score: number; readonly data: () => Promise<PagefindFragment> }[];
  /** Filter → value → results. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface PagefindFragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const EXCERPT_WORDS = 36;
/** Excludes nothing, and makes Pagefind fetch and count the filters it names. */
const COUNTED = { any: [{ topic: '-' }, { type: '-' }] };

/** Searches shards with Pagefind: an instance for each shard, kept, so that what it has fetched serves the next query. */
export function pagefindShards(): SearchShard {
  const watch = watchFetches(window);
  const open = openOnce();
  return async (shard, query) => {
    const instance = await open(shard);
    watch.take(shard.base);
    const answer = await instance.search(query.text || null, options(query));
    // A chosen type hides the other types' counts, so they are counted in a search that leaves the choice out.
    const free =
      query.types.length === 0
        ? answer
        : await instance.search(query.text || null, options({ ...query, types: [] }));
    if (watch.take(shard.base).length > 0) throw new Error(`A part of ${shard.base} is missing`);
    const counts: FacetCounts = { topic: countsOf(answer, 'topic'), type: countsOf(free, 'type') };
    const found = answer.results.map(({ score, data }) => ({ score, load: async () => hit(await data()) }));
    return { found, counts };
  };
}

function openOnce(): (shard: ListedShard) => Promise<PagefindInstance> {
  const instances = new Map<string, Promise<PagefindInstance>>();
  // One after the other: all instances share one WebAssembly memory, and two that start at once would each make it.
  let last: Promise<unknown> = Promise.resolve();
  return (shard) => {
    const known = instances.get(shard.base);
    if (known) return known;
    const made = last.then(() => start(shard));
    instances.set(shard.base, made);
    // A shard that failed is asked for again the next time.
    last = made.catch(() => instances.delete(shard.base));
    return made;
  };
}

async function start({ base, hash }: ListedShard): Promise<PagefindInstance> {
  const script = `${SHARED_BASE}pagefind.js`;
  const pagefind: Pagefind = await import(script);
  const instance = pagefind.createInstance({
    basePath: base,
    baseUrl: '/',
    // A worker is a second script of the same size, and a shard is small enough to search between two frames.
    noWorker: true,
    metaCacheTag: hash,
    excerptLength: EXCERPT_WORDS,
    excerptEllipsis: '…',
  });
  // The constructor loads without waiting; this call waits, and rejects when loading has failed.
  await instance.search(null, {});
  return instance;
}

function options({ topics, types, withdrawn, order }: ShardQuery): Readonly<Record<string, unknown>> {
  const filters = {
    ...(!withdrawn && { state: 'current' }),
    ...(topics.length > 0 && { topic: topics }),
    ...(types.length > 0 && { type: { any: types } }),
    not: COUNTED,
  };
  return { filters, ...(order === 'newest' && { sort: { date: 'desc' } }) };
}

function countsOf({ filters }: PagefindAnswer, name: string): ReadonlyMap<string, number> {
  return new Map(Object.entries(filters[name] ?? {}));
}

function hit({ url, excerpt, meta, filters }: PagefindFragment): Hit {
  const title = meta.title ?? '';
  return {
    href: url,
    title: title || url,
    day: filters.day?.[0] ?? '',
    type: filters.type?.[0] ?? '',
    withdrawn: filters.state?.includes('withdrawn') === true,
    excerpt: withoutLead(excerptPieces(excerpt), title),
  };
}
