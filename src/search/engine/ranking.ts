import type { Analyser } from '../analysis/analyser.ts';
import { isTelling, PASSED } from '../format/neighbours.ts';
import { lengthOf } from '../format/standing.ts';
import type { Hit } from '../request.ts';
import { type CompiledQuery, type Test, testsIn } from './compileQuery.ts';
import { type Neighbour, runsIn, standTogether } from './neighbourMatches.ts';
import type { ShardResult } from './searchShard.ts';
import type { Weights } from './wordMatches.ts';

/** A release of a shard that was found. */
export interface Found {
  readonly result: ShardResult;
  readonly doc: number;
}

/** Okapi BM25's constants, as Lucene has them: how soon more of a word counts no more, and how much length counts. */
const K1 = 1.2;
const B = 0.75;
/** What it says that two words stand together, of what a word does that as few releases have; see "Side by side" in the README of the search. */
const PAIR = 1.5;
/** Pairs of three words, from which on a title that has all of them is what was meant, in whatever order it has them. */
const HEADED = 2;
const NO_WEIGHTS: Weights = new Float32Array();

/**
 * The results of shards (newest first) by how well they fit: BM25 over all shards that were asked, occurrences weighed
 * by field (BM25F, Robertson, Zaragoza and Taylor 2004); that two words stand side by side as they were typed is weighed
 * like one word more. Equal ones newest first.
 */
export function rank(results: readonly ShardResult[], query: CompiledQuery): readonly Found[] {
  const tests = testsIn(query)
    .flatMap(({ test, excluded }) => (excluded ? [] : [test]))
    .filter(({ kind }) => kind === 'word' || kind === 'prefix' || kind === 'phrase');
  const releases = sum(results.map(({ shard }) => shard.listed.count));
  const average = sum(results.map(({ shard }) => shard.listed.words)) / Math.max(1, releases);
  const rarities = tests.map((test) => {
    const any = rarity(sum(results.map(({ weights }) => countOf(weights.get(test)))), releases);
    const asked = rarity(sum(results.map((result) => countOf(result.asked.get(test)))), releases);
    // As far as the form that was typed is rarer than all forms together, it says more than they: Manning, not man.
    return { any, asked: Math.max(0, asked - any) };
  });
  const pairs = pairsIn(results, query, releases);
  const scored = results.flatMap((result) =>
    result.docs.map((doc) => {
      const length = lengthOf(result.standings[doc] ?? 0);
      const norm = K1 * (1 - B + (B * length) / Math.max(1, average));
      const saturated = (weight = 0) => (weight * (K1 + 1)) / (weight + norm);
      const parts = tests.map((test, index) => {
        const { any = 0, asked = 0 } = rarities[index] ?? {};
        return (
          any * saturated(result.weights.get(test)?.[doc]) + asked * saturated(result.asked.get(test)?.[doc])
        );
      });
      const isHead = pairs.length >= HEADED && pairs.every((pair) => isTitled(pair, result, doc));
      const together = pairs.map((pair) =>
        isHead || pair.together.get(result)?.[doc] === 1
          ? pair.weight *
            saturated(Math.min(...pair.tests.map((test) => result.weights.get(test)?.[doc] ?? 0)))
          : 0,
      );
      return { result, doc, score: sum(parts) + sum(together) };
    }),
  );
  // The sort is stable: what was newest first stays so among equals.
  return scored.sort((a, b) => b.score - a.score);
}

/** Two words or phrases that were typed one after the other. */
interface Pair {
  readonly tests: readonly [Test, Test];
  /** See `standTogether`. */
  readonly together: ReadonlyMap<ShardResult, Uint8Array>;
  readonly weight: number;
}

/** The pairs of telling words, whatever stands between them that is in nearly all releases: `bank of america`. */
function pairsIn(results: readonly ShardResult[], query: CompiledQuery, releases: number): readonly Pair[] {
  const tells = (test: Test) =>
    isTelling(sum(results.map(({ weights }) => countOf(weights.get(test)))), releases);
  return runsIn(query).flatMap((run) => {
    const places = run.flatMap((test, place) => (tells(test) ? [place] : []));
    return places.slice(1).flatMap((other, index) => pairOf(run, places[index] ?? 0, other));
  });

  function pairOf(run: readonly Neighbour[], one: number, other: number): readonly Pair[] {
    const [before, behind] = [run[one], run[other]];
    if (!before || !behind || other - one > PASSED + 1) return [];
    const together = new Map(results.map((result) => [result, standTogether(result, run, one, other)]));
    const count = sum([...together.values()].map(countOf));
    return [{ tests: [before, behind], together, weight: PAIR * rarity(count, releases) }];
  }
}

function isTitled({ tests }: Pair, { titled }: ShardResult, doc: number): boolean {
  return tests.every((test) => titled.get(test)?.[doc] === 1);
}

/** Results whose titles decide their order among them: as many as a screen shows at first, so their titles are read anyway. */
export const HEADLINES = 6;

/**
 * The results (best first), of the first `HEADLINES` of them those before the others whose title is what was typed, word
 * for word, then those in whose title it stands so, if it is more than one word. Weights alone cannot tell a headline
 * from longer ones that hold it.
 */
export function raiseHeadlines(
  hits: readonly Hit[],
  query: CompiledQuery,
  analyser: Analyser,
): readonly Hit[] {
  const typed = query
    .flatMap((group) => (group.length === 1 ? group : []))
    .flatMap((condition) =>
      condition.excluded || 'query' in condition ? [] : condition.tests.flatMap(formsOf),
    );
  const fits = new Map(hits.slice(0, HEADLINES).map((hit) => [hit, fitOf(hit.title, typed, analyser)]));
  const first = [...fits].sort(([, a], [, b]) => b - a).map(([hit]) => hit);
  return [...first, ...hits.slice(HEADLINES)];
}

function formsOf(test: Test): readonly string[] {
  if (test.kind === 'word') return [test.form];
  return test.kind === 'phrase' ? test.forms.map(({ form }) => form) : [];
}

/** 2: the words are the whole title; 1: they stand in it side by side; else 0. */
function fitOf(title: string, words: readonly string[], analyser: Analyser): 0 | 1 | 2 {
  const forms = analyser.tokens(title).map(({ form }) => form);
  const isAt = (at: number) => words.every((word, offset) => forms[at + offset] === word);
  if (words.length === forms.length && isAt(0)) return 2;
  return words.length > 1 && forms.some((_, at) => isAt(at)) ? 1 : 0;
}

/** The less often something occurs the more it says. */
function rarity(count: number, releases: number): number {
  return Math.log(1 + (releases - count + 0.5) / (count + 0.5));
}

function countOf(weights: Weights | Uint8Array = NO_WEIGHTS): number {
  let count = 0;
  for (const weight of weights) if (weight > 0) count += 1;
  return count;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
