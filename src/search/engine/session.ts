import { encodePath } from '../../lib/sitePath.ts';
import type { ListedShard } from '../format/shardList.ts';
import type { Hit, SearchProgress, SearchRequest, SearchSession } from '../request.ts';
import type { Files } from './files.ts';
import { sumCounts } from './narrowing.ts';
import type { PlannedSearch } from './plannedSearch.ts';
import { type Found, HEADLINES, raiseHeadlines, rank } from './ranking.ts';
import { countShard, type ShardResult, searchShard } from './searchShard.ts';
import { ShardReader } from './shardReader.ts';

/** Shards that are asked at the same time, at most. */
const TOGETHER = 8;

/** One shard of a search. */
interface Part {
  readonly listed: ListedShard;
  /** False when it only counts. */
  readonly holds: boolean;
  outcome: 'waiting' | 'failed' | ShardResult;
}

/** One search. Calls wait for the calls before them. */
export class Session implements SearchSession {
  readonly #request: SearchRequest;
  readonly #plan: Promise<PlannedSearch>;
  readonly #files: Files;
  readonly #onProgress: (progress: SearchProgress) => void;
  #planned: PlannedSearch | undefined;
  /** In the order in which they are asked. */
  #parts: readonly Part[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #together = 1;

  constructor(
    request: SearchRequest,
    plan: Promise<PlannedSearch>,
    files: Files,
    onProgress: (progress: SearchProgress) => void,
  ) {
    this.#request = request;
    this.#plan = plan;
    this.#files = files;
    this.#onProgress = onProgress;
    // It is awaited when asked for; until then its failure must not end the program.
    plan.catch(() => undefined);
  }

  glimpse(most: number): Promise<readonly Hit[]> {
    return this.#next(() => this.#hits(most, 1));
  }

  reach(wanted: number): Promise<readonly Hit[]> {
    return this.#next(async () => {
      for (;;) {
        const hits = await this.#hits(wanted, wanted);
        if (this.#request.order === 'best') await this.#searchAll();
        if (await this.#countFound()) return hits;
      }
    });
  }

  finish(): Promise<void> {
    return this.#next(async () => {
      await this.#prepare();
      await this.#searchAll();
      await this.#countFound();
    });
  }

  progress(): SearchProgress {
    const done = this.#parts.filter(({ outcome }) => outcome !== 'waiting');
    const results = this.#results();
    const back = this.#searchedBackTo();
    return {
      found: results.reduce((sum, { docs }) => sum + docs.length, 0),
      withdrawn: results.reduce((sum, { withdrawn }) => sum + withdrawn, 0),
      // What only counts holds no result.
      complete:
        this.#planned !== undefined &&
        !this.#parts.some(({ holds, outcome }) => holds && outcome === 'waiting'),
      ...(back !== undefined && { searchedBackTo: back }),
      shards: { done: done.length, all: this.#parts.length },
      failed: this.#newestFirst()
        .filter(({ outcome }) => outcome === 'failed')
        .map(({ listed: { from, to } }) => ({ from, to })),
      asWords: this.#planned?.asWords ?? [],
      ...(this.#planned?.onlyWords !== undefined && { onlyWords: this.#planned.onlyWords }),
      counts: sumCounts(results.flatMap(({ counts }) => counts ?? [])),
    };
  }

  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn;
    turn.catch(() => undefined);
    return turn;
  }

  /** The first results in order, at most `most`, when `enough` are known or nothing is left to search. */
  async #hits(most: number, enough: number): Promise<readonly Hit[]> {
    await this.#prepare();
    const isBest = this.#request.order === 'best';
    for (;;) {
      if (!isBest) await this.#search(enough);
      // What only counts can wait for the results.
      else await this.#searchAll(({ holds }) => holds);
      // So that more of them only follow, as many titles are compared whatever is asked for.
      const found = this.#found().slice(0, isBest ? Math.max(most, HEADLINES) : most);
      const hits = await Promise.allSettled(found.map((release) => this.#hit(release)));
      const lost = found.filter((_, index) => hits[index]?.status === 'rejected');
      if (lost.length === 0) {
        const had = hits.flatMap((hit) => (hit.status === 'fulfilled' ? [hit.value] : []));
        if (!this.#planned || !isBest) return had;
        return raiseHeadlines(had, this.#planned.query, this.#planned.analyser).slice(0, most);
      }
      // A shard whose results cannot be shown has failed as a whole: counts and results must agree.
      for (const part of this.#parts) {
        if (lost.some(({ result }) => result === part.outcome)) part.outcome = 'failed';
      }
      this.#onProgress(this.progress());
    }
  }

  /** Counts what was found so far; false when a shard's facts could not be had, which has then failed as a whole. */
  async #countFound(): Promise<boolean> {
    const { narrowing } = this.#planned ?? {};
    let whole = true;
    const count = async (part: Part) => {
      if (!narrowing || part.outcome === 'waiting' || part.outcome === 'failed') return;
      try {
        part.outcome = await countShard(part.outcome, narrowing);
      } catch {
        part.outcome = 'failed';
        whole = false;
      }
    };
    await together(this.#parts, count);
    if (!whole) this.#onProgress(this.progress());
    return whole;
  }

  async #prepare(): Promise<void> {
    if (this.#planned) return;
    const planned = await this.#plan;
    const part =
      (holds: boolean) =>
      (listed: ListedShard): Part => ({ listed, holds, outcome: 'waiting' });
    this.#parts = [...planned.shards.map(part(true)), ...planned.counted.map(part(false))];
    this.#planned = planned;
  }

  async #searchAll(are: (part: Part) => boolean = () => true): Promise<void> {
    const waiting = this.#parts.filter((part) => part.outcome === 'waiting' && are(part));
    await together(waiting, (part) => this.#ask(part));
  }

  /** Asks shards, ever more of them at a time, until `wanted` results are known or none is left. */
  async #search(wanted: number): Promise<void> {
    const waiting = () => this.#parts.filter(({ outcome }) => outcome === 'waiting');
    while (this.#count() < wanted && waiting().length > 0) {
      await Promise.all(this.#nextOf(waiting(), wanted).map((part) => this.#ask(part)));
      this.#together = Math.min(TOGETHER, this.#together * 2);
    }
  }

  /** As many of the next shards as will hold what is missing, going by those that were asked; ever more where they tell nothing. */
  #nextOf(waiting: readonly Part[], wanted: number): readonly Part[] {
    const found = this.#count();
    const asked = this.#parts.filter(({ outcome }) => outcome !== 'waiting');
    const share = found / Math.max(1, releasesIn(asked));
    const most = waiting.slice(0, this.#together);
    const enough = most.findIndex(
      (_, index) => releasesIn(most.slice(0, index + 1)) * share >= wanted - found,
    );
    return enough < 0 ? most : most.slice(0, enough + 1);
  }

  async #ask(part: Part): Promise<void> {
    if (!this.#planned) return;
    const { query, narrowing } = this.#planned;
    const shard = new ShardReader(part.listed, this.#files);
    // What the first shard holds is what a reader waits for: its newest titles are on their way along with its words, and
    // its facts if it takes them. Where it has no result, a file was asked for that is small.
    if (this.#request.order === 'newest' && part === this.#parts[0]) {
      shard.title(0).catch(() => undefined);
      if (!narrowing.mayDoWithoutFacts(part.listed)) shard.facts().catch(() => undefined);
    }
    try {
      part.outcome = await searchShard(shard, query, narrowing);
    } catch {
      // Told by the progress: what other periods hold is worth showing.
      part.outcome = 'failed';
    }
    this.#onProgress(this.progress());
  }

  #found(): readonly Found[] {
    const results = this.#results();
    if (this.#request.order === 'best' && this.#planned) return rank(results, this.#planned.query);
    return results.flatMap((result) => result.docs.map((doc) => ({ result, doc })));
  }

  async #hit({ result, doc }: Found): Promise<Hit> {
    const { path, ...shown } = await result.shard.title(doc);
    return { href: encodePath(path), ...shown };
  }

  #count(): number {
    return this.#results().reduce((sum, { docs }) => sum + docs.length, 0);
  }

  /** Newest first. */
  #results(): readonly ShardResult[] {
    return this.#newestFirst().flatMap(({ outcome }) =>
      outcome === 'waiting' || outcome === 'failed' ? [] : [outcome],
    );
  }

  #newestFirst(): readonly Part[] {
    return [...this.#parts].sort((a, b) => (a.listed.from < b.listed.from ? 1 : -1));
  }

  /** What cannot hold a result counts as searched, and what failed does not. */
  #searchedBackTo(): string | undefined {
    let day: string | undefined;
    for (const { listed, holds, outcome } of this.#newestFirst()) {
      if (holds && (outcome === 'waiting' || outcome === 'failed')) break;
      day = listed.from;
    }
    const { from } = this.#request;
    return day !== undefined && from !== undefined && from > day ? from : day;
  }
}

/** Begins with one part after the other, as soon as fewer than `TOGETHER` are at work. */
async function together(parts: readonly Part[], work: (part: Part) => Promise<void>): Promise<void> {
  const left = parts.values();
  const takeTurns = async () => {
    for (const part of left) await work(part);
  };
  await Promise.all(Array.from({ length: TOGETHER }, takeTurns));
}

function releasesIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { listed }) => sum + listed.count, 0);
}
