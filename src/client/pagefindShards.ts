import type { ListedShard } from '../search/shardList.ts';
import { SHARED_BASE } from '../search/sharedBase.ts';
import { excerptPieces, withoutLead } from './excerpt.ts';
import { watchFetches } from './fetchFailures.ts';
import { OpenShards } from './openShards.ts';
import type { FacetCounts, Hit, SearchShard, ShardQuery } from './shardSearch.ts';

/** What we use of Pagefind's script (version 1.5). */
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

/** Searches shards with Pagefind. A shard that fails is opened anew the next time, past what the browser has kept of it. */
export function pagefindShards(): SearchShard {
  const watch = watchFetches(window);
  const shards = new OpenShards(start);
  return async (shard, query) => {
    // A text of an earlier result has failed: the site may have other files now.
    if (watch.take(shard.base).length > 0) shards.close(shard);
    const opened = shards.open(shard);
    try {
      const { answer, free } = await ask(await opened.instance, query);
      // Kept with the shard: another search may wait for the same part.
      if (watch.take(shard.base).length > 0) opened.broken = true;
      if (opened.broken) throw new Error(`A part of ${shard.base} is missing`);
      const counts: FacetCounts = { topic: countsOf(answer, 'topic'), type: countsOf(free, 'type') };
      const found = answer.results.map(({ score, data }) => ({ score, load: async () => hit(await data()) }));
      return { found, counts };
    } catch (error) {
      watch.take(shard.base);
      shards.close(shard, opened);
      throw error;
    }
  };
}

/** `free` is the answer as if no type were chosen: a chosen one hides the other types' counts. */
async function ask(
  instance: PagefindInstance,
  query: ShardQuery,
): Promise<{ answer: PagefindAnswer; free: PagefindAnswer }> {
  const text = query.text || null;
  const answer = await instance.search(text, options(query));
  if (query.types.length === 0) return { answer, free: answer };
  return { answer, free: await instance.search(text, options({ ...query, types: [] })) };
}

async function start({ base }: ListedShard, cacheTag: string): Promise<PagefindInstance> {
  const script = `${SHARED_BASE}pagefind.js`;
  const pagefind: Pagefind = await import(script);
  const instance = pagefind.createInstance({
    basePath: base,
    baseUrl: '/',
    // A worker is a second script of the same size, and a shard is small enough to search between two frames.
    noWorker: true,
    metaCacheTag: cacheTag,
    excerptLength: EXCERPT_WORDS,
    excerptEllipsis: '…',
  });
  // The constructor loads without waiting. The empty text waits, rejects when loading has failed, and fetches nothing.
  await instance.search('', {});
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
