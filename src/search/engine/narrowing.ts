import { once } from '../../lib/once.ts';
import type { SearchGuide } from '../../model/searchGuide.ts';
import { TERM_KINDS } from '../../model/site.ts';
import type { Facts } from '../format/facts.ts';
import { isWithdrawn } from '../format/standing.ts';
import { FILTERS, type FilterName, type Period, type SearchRequest } from '../request.ts';
import { type DayRange, holdsDay, liesIn, rangeOf, shareOfYears, yearOf } from './day.ts';
import { holdsTerm } from './termMatches.ts';
import type { TestedShard } from './testShard.ts';
import { lineageOf, withNarrower } from './topicTree.ts';

/** Results by filter and key; see `SearchProgress`. */
export type Counts = Readonly<Partial<Record<FilterName, Map<string, number>>>>;

/** A shard's releases that a request's filters let through. */
export interface Narrowed extends LetThrough {
  /** Each filter is counted as if it named no key itself. */
  readonly counts: Counts;
}

/** What is known of them without their counts. */
export interface LetThrough {
  /** Newest first. */
  readonly docs: readonly number[];
  /** How many that are withdrawn match in all else; they are among `docs` only where the request wants them. */
  readonly withdrawn: number;
}

/** The filters of one request, ready for any shard. */
export interface Narrowing {
  /**
   * Asks for the guide. Rejects when the facts cannot be had, or the guide where a filter names terms; without it their
   * kinds are not counted.
   */
  byFacts(facts: Promise<Facts>, mask: Uint8Array): Promise<Narrowed>;
  /** The releases of a shard as far as their standings tell; undefined where only the facts do. */
  byStanding(period: Period, tested: Pick<TestedShard, 'mask' | 'standings'>): LetThrough | undefined;
  /** False for a shard of which `byStanding` never tells. */
  mayDoWithoutFacts(period: Period): boolean;
}

/** The vocabularies of whoever does without them. */
export const NO_TERMS: SearchGuide['terms'] = { topics: [], people: [], organisations: [] };

/** For each filter no value counted yet; to be filled. */
export function emptyCounts(): Record<FilterName, Map<string, number>> {
  return {
    topics: new Map(),
    people: new Map(),
    organisations: new Map(),
    types: new Map(),
    years: new Map(),
  };
}

/** Prepares a request's filters. A term's releases are those of its narrower terms too. */
export function prepareNarrowing(request: SearchRequest, guide: () => Promise<SearchGuide>): Narrowing {
  const { filters } = request;
  const range = rangeOf(request);
  const years = new Set(filters.years);
  const namesKeys = FILTERS.some((name) => name !== 'years' && filters[name].length > 0);
  const share = (period: Period) => shareOfYears(period, years);
  const mayDoWithoutFacts = (period: Period) =>
    share(period) === 'none' || (share(period) === 'all' && !namesKeys && liesIn(period, range));
  const namesTerms = TERM_KINDS.some((kind) => filters[kind].length > 0);
  const narrow = once(async () => {
    const known = namesTerms ? await guide() : await guide().catch(() => undefined);
    return prepareFacts(request, range, known?.terms);
  });
  return {
    async byFacts(facts, mask) {
      const [prepared, known] = await Promise.all([narrow(), facts]);
      return prepared(known, mask);
    },
    byStanding(period, { mask, standings }) {
      if (share(period) === 'none') return { docs: [], withdrawn: 0 };
      if (!mayDoWithoutFacts(period)) return undefined;
      const docs: number[] = [];
      let withdrawn = 0;
      for (let doc = 0; doc < mask.length; doc++) {
        if (mask[doc] === 0) continue;
        const standing = standings[doc] ?? 0;
        // No word of the query is in it: it was found by what it has not, or by its facts.
        if (standing === 0) return undefined;
        if (isWithdrawn(standing)) withdrawn++;
        if (request.withdrawn || !isWithdrawn(standing)) docs.push(doc);
      }
      return { docs, withdrawn };
    },
    mayDoWithoutFacts,
  };
}

function prepareFacts(
  request: SearchRequest,
  range: DayRange,
  known: SearchGuide['terms'] | undefined,
): (facts: Facts, mask: Uint8Array) => Narrowed {
  const { filters } = request;
  const terms = known ?? NO_TERMS;
  const years = new Set(filters.years);
  const wanted = {
    types: new Set(filters.types),
    topics: withNarrower(filters.topics, terms.topics),
    people: withNarrower(filters.people, terms.people),
    organisations: withNarrower(filters.organisations, terms.organisations),
  };
  const lineages = new Map(TERM_KINDS.map((kind) => [kind, lineageOf(terms[kind])]));
  const active = FILTERS.filter((name) => filters[name].length > 0);
  return (facts, mask) => {
    const holds = {
      years: (doc: number) => years.has(yearOf(facts.days[doc] ?? 0)),
      types: holdsTerm(facts.types, wanted.types),
      topics: holdsTerm(facts.topics, wanted.topics),
      people: holdsTerm(facts.people, wanted.people),
      organisations: holdsTerm(facts.organisations, wanted.organisations),
    };
    const keysOf = (name: FilterName, doc: number): readonly string[] => {
      if (name === 'years') return [yearOf(facts.days[doc] ?? 0)];
      const keys = (facts[name].of[doc] ?? []).map((place) => facts[name].keys[place] ?? '');
      const lineage = name === 'types' ? undefined : lineages.get(name);
      return lineage ? [...new Set(keys.flatMap(lineage))] : keys;
    };
    const docs: number[] = [];
    const counts = emptyCounts();
    let withdrawn = 0;
    for (let doc = 0; doc < mask.length; doc++) {
      if (mask[doc] === 0 || !holdsDay(range, facts.days[doc] ?? 0)) continue;
      const failed = active.filter((name) => !holds[name](doc));
      if (facts.withdrawn[doc] === 1) {
        if (failed.length === 0) withdrawn++;
        if (!request.withdrawn) continue;
      }
      if (failed.length === 0) docs.push(doc);
      const counted = failed.length === 0 ? FILTERS : failed.length === 1 ? failed : [];
      for (const name of counted) {
        for (const key of keysOf(name, doc)) counts[name].set(key, (counts[name].get(key) ?? 0) + 1);
      }
    }
    // Which terms stand above a release's own, and count it too, only the guide knows.
    return { docs, withdrawn, counts: known ? counts : { types: counts.types, years: counts.years } };
  };
}

/** The counts of all shards together; of a filter that one of them does not count there are none. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sums = emptyCounts();
  const counted = FILTERS.filter((name) => all.every((counts) => counts[name]));
  for (const name of counted) {
    const sum = sums[name];
    for (const counts of all)
      for (const [key, count] of counts[name] ?? []) sum.set(key, (sum.get(key) ?? 0) + count);
  }
  return Object.fromEntries(counted.map((name) => [name, sums[name]]));
}
