import type { Facts } from '../format/facts.ts';
import type { FormEntry } from '../format/wordBlock.ts';
import type { Period } from '../request.ts';
import {
  type CompiledQuery,
  type Condition,
  type PhraseTest,
  type Test,
  testsIn,
  type WordTest,
} from './compileQuery.ts';
import { type DayRange, holdsDay, liesIn, overlaps } from './day.ts';
import { weighPhrase } from './phraseMatches.ts';
import type { ShardReader } from './shardReader.ts';
import { holdsTerm } from './termMatches.ts';
import { type WeighedForms, type Weights, weighForms } from './wordMatches.ts';

/** What a query finds in a shard, before filters. */
export interface TestedShard {
  /** 1 for each release for which the query holds. */
  readonly mask: Uint8Array;
  /** How much each release has of what tests of words look for. */
  readonly weights: ReadonlyMap<Test, Weights>;
  /** Of what tests of one word look for, how much each release has of the form that was typed. */
  readonly asked: ReadonlyMap<Test, Weights>;
  /** 1 for each release that has a test's word in its title. */
  readonly titled: ReadonlyMap<Test, Uint8Array>;
  /** The forms by which tests of words and phrases begin and end, as far as they are told by what stands next to them. */
  readonly edges: ReadonlyMap<Test, Edges>;
  /** Of the releases in which a word was found, see `standingOf`; 0 for the others. */
  readonly standings: Uint8Array;
}

/** Forms that a test begins with, and those that it ends with. */
export interface Edges {
  readonly first: readonly FormEntry[];
  readonly last: readonly FormEntry[];
}

/**
 * Words first, then phrases, which cost more, then what needs the table of facts: each only where the one before left
 * something. Days are told by the shard's period where that lies all within them or all without.
 */
function stageOf(test: Test, period: Period): number {
  if (test.kind === 'word' || test.kind === 'prefix') return 0;
  if (test.kind === 'phrase') return 1;
  return test.kind === 'days' && holdsPeriod(test, period) !== undefined ? 0 : 2;
}

/** Whether all days of a period are in a range, or none is; undefined when some are. */
function holdsPeriod(range: DayRange, period: Period): boolean | undefined {
  if (liesIn(period, range)) return true;
  return overlaps(period, range) ? undefined : false;
}

/** Asks a shard for the releases for which a query holds. Rejects when a file cannot be had. */
export async function testShard(shard: ShardReader, query: CompiledQuery): Promise<TestedShard> {
  const mask = new Uint8Array(shard.listed.count).fill(1);
  const tests = testsIn(query).map(({ test }) => test);
  const weights = new Map<Test, Weights>();
  const asked = new Map<Test, Weights>();
  const titled = new Map<Test, Uint8Array>();
  const edges = new Map<Test, Edges>();
  const standings = new Uint8Array(shard.listed.count);
  await Promise.all(
    tests.map(async (test) => {
      const found = await weighTest(shard, test, standings, edges);
      if (!found) return;
      weights.set(test, found.weights);
      if (test.kind !== 'word') return;
      asked.set(test, found.asked);
      titled.set(test, found.titled);
    }),
  );
  const { listed } = shard;
  const known = new Map(
    tests.map((test) => [test, test.kind === 'days' ? holdsPeriod(test, listed) : undefined]),
  );
  const isFound = (test: Test, doc: number) => known.get(test) ?? (weights.get(test)?.[doc] ?? 0) > 0;
  narrow(mask, groupsOf(query, 0, listed), isFound);
  if (!mask.includes(1)) return { mask, weights, asked, titled, edges, standings };
  await Promise.all(
    tests.map(async (test) => {
      if (test.kind !== 'phrase') return;
      weights.set(test, await weighRun(shard, test, mask, standings));
    }),
  );
  narrow(mask, groupsOf(query, 1, listed), isFound);
  const last = groupsOf(query, 2, listed);
  if (last.length === 0 || !mask.includes(1)) return { mask, weights, asked, titled, edges, standings };
  const facts = await shard.facts();
  const terms = new Map(tests.map((test) => [test, factTest(test, facts)]));
  narrow(mask, last, (test, doc) => terms.get(test)?.(doc) ?? isFound(test, doc));
  return { mask, weights, asked, titled, edges, standings };
}

async function weighTest(
  shard: ShardReader,
  test: Test,
  standings: Uint8Array,
  edges: Map<Test, Edges>,
): Promise<WeighedForms | undefined> {
  if (test.kind === 'word') {
    const forms = await shard.formsUnder(test.stems);
    edges.set(test, { first: forms, last: forms });
    return weighForms(forms, test.title, standings, test.form);
  }
  if (test.kind === 'prefix') return weighForms(await shard.formsWith(test.prefix), test.title, standings);
  // The words of a phrase are fetched along with the others.
  if (test.kind === 'phrase') {
    const [words] = await Promise.all([wordsOf(shard, test), joinedForms(shard, test)]);
    edges.set(test, { first: words[0] ?? [], last: test.prefix === undefined ? (words.at(-1) ?? []) : [] });
  }
  return undefined;
}

async function weighWord(shard: ShardReader, test: WordTest, standings: Uint8Array): Promise<WeighedForms> {
  return weighForms(await shard.formsUnder(test.stems), test.title, standings, test.form);
}

/** A phrase, or its words written as one. */
async function weighRun(
  shard: ShardReader,
  test: PhraseTest,
  mask: Uint8Array,
  standings: Uint8Array,
): Promise<Weights> {
  const apart = await weighPhrase(shard, await wordsOf(shard, test), test.title, mask, standings);
  if (!test.joined) return apart;
  const { weights } = await weighWord(shard, test.joined, standings);
  return apart.map((weight, doc) => weight + (weights[doc] ?? 0));
}

function joinedForms(shard: ShardReader, { joined }: PhraseTest) {
  return joined ? shard.formsUnder(joined.stems) : [];
}

/** For each word of a phrase the forms that it may be. */
function wordsOf(shard: ShardReader, { forms, prefix }: PhraseTest) {
  return Promise.all([
    ...forms.map(async ({ form, key }) =>
      (await shard.formsUnder([key])).filter((entry) => entry.form === form),
    ),
    ...(prefix === undefined ? [] : [shard.formsWith(prefix)]),
  ]);
}

/** Undefined for tests of words. */
function factTest(test: Test, facts: Facts): ((doc: number) => boolean) | undefined {
  if (test.kind === 'term') return holdsTerm(facts[test.filter], test.keys);
  if (test.kind !== 'days') return undefined;
  return (doc) => holdsDay(test, facts.days[doc] ?? 0);
}

function groupsOf(query: CompiledQuery, stage: number, period: Period): CompiledQuery {
  return query.filter(
    (group) => Math.max(0, ...testsIn([group]).map(({ test }) => stageOf(test, period))) === stage,
  );
}

/** Clears the releases for which a group does not hold. */
function narrow(mask: Uint8Array, groups: CompiledQuery, holds: (test: Test, doc: number) => boolean): void {
  const isMet = (condition: Condition, doc: number): boolean => {
    const met =
      'query' in condition
        ? isAnswered(condition.query, doc)
        : condition.tests.every((test) => (test.kind === 'word' && test.elided) || holds(test, doc));
    return met !== condition.excluded;
  };
  const isAnswered = (all: CompiledQuery, doc: number) =>
    all.every((group) => group.some((condition) => isMet(condition, doc)));
  for (let doc = 0; doc < mask.length; doc++) {
    if (mask[doc] === 1 && !isAnswered(groups, doc)) mask[doc] = 0;
  }
}
