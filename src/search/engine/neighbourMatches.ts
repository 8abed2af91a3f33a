import { bearsMark, isInitial, isTelling, marksOf, PASSED } from '../format/neighbours.ts';
import { readPostings } from '../format/postings.ts';
import type { FormEntry } from '../format/wordBlock.ts';
import type { CompiledQuery, PhraseTest, Test, WordTest } from './compileQuery.ts';
import type { ShardResult } from './searchShard.ts';

/** What may stand side by side with another of its kind. */
export type Neighbour = WordTest | PhraseTest;

/** The words and phrases of a query that were typed one after the other, in runs of two and more. What is no text or is excluded parts none. */
export function runsIn(query: CompiledQuery): readonly (readonly Neighbour[])[] {
  const runs: Neighbour[][] = [[]];
  for (const [condition, ...others] of query) {
    if (condition?.excluded && others.length === 0) continue;
    if (!condition || others.length > 0 || 'query' in condition) {
      runs.push([]);
      continue;
    }
    for (const test of condition.tests) {
      if (isPassedOver(test)) continue;
      if (isNeighbour(test)) runs.at(-1)?.push(test);
      else runs.push([]);
    }
  }
  return runs.filter(({ length }) => length > 1);
}

function isPassedOver(test: Test): boolean {
  return test.kind === 'days' || test.kind === 'term' || (test.kind === 'word' && isInitial(test.form));
}

/** Marks do not say in which field they were found. */
function isNeighbour(test: Test): test is Neighbour {
  return (test.kind === 'word' || test.kind === 'phrase') && !test.title;
}

/**
 * For each release of a shard 1 where the tests at `one` and at `other`, behind it in a run, stand as they were typed; in
 * one of 256 cases where another word does. Words that are too frequent in this shard to be marked are passed over; at
 * the end of a run they get the benefit of the doubt: 1 where the release has both.
 */
export function standTogether(
  { shard, edges }: Pick<ShardResult, 'shard' | 'edges'>,
  run: readonly Neighbour[],
  one: number,
  other: number,
): Uint8Array {
  const releases = shard.listed.count;
  const areTelling = (forms: readonly FormEntry[] = []) =>
    forms.every(({ count }) => isTelling(count, releases));
  // `"of america"` is not passed over as `of` is, nor is what may have a telling word between its ends.
  const tells = (test: Neighbour) =>
    areTelling(edges.get(test)?.first) ||
    areTelling(edges.get(test)?.last) ||
    (test.kind === 'phrase' && test.forms.length > PASSED);
  const places = run.flatMap((test, place) => (tells(test) ? [place] : []));
  const first = places.findLast((place) => place <= one) ?? one;
  const last = places.find((place) => place >= other) ?? other;
  const between = places.filter((place) => first < place && place < last);
  const chain = [first, ...between, last].flatMap((place) => run[place] ?? []);
  const found = new Uint8Array(releases).fill(1);
  for (const [index, before] of chain.entries()) {
    const behind = chain[index + 1];
    if (!behind) break;
    const both = standBeside(edges.get(before)?.last ?? [], edges.get(behind)?.first ?? [], releases);
    for (let doc = 0; doc < releases; doc++) if (both[doc] === 0) found[doc] = 0;
  }
  return found;
}

/** 1 for each release that has one of the forms right before one of the others. */
function standBeside(
  befores: readonly FormEntry[],
  behinds: readonly FormEntry[],
  releases: number,
): Uint8Array {
  const found = new Uint8Array(releases);
  const wanted = new Map<FormEntry, Uint8Array>();
  const want = (entry: FormEntry, mark: number) => {
    const marks = wanted.get(entry) ?? new Uint8Array(256);
    marks[mark] = 1;
    wanted.set(entry, marks);
  };
  for (const before of befores) {
    for (const behind of behinds) {
      if (!isTelling(before.count, releases) || !isTelling(behind.count, releases))
        addBoth(before, behind, found);
      else if (bearsMark(before.count, before.form, behind.count, behind.form))
        want(before, marksOf(behind.form).follows);
      else want(behind, marksOf(before.form).precedes);
    }
  }
  for (const [entry, marks] of wanted) addMarked(entry, marks, found);
  return found;
}

/** Adds the releases in which a form has any of the marks. */
function addMarked({ postings, count }: FormEntry, wanted: Uint8Array, found: Uint8Array): void {
  const { docs, marksAt, markCounts } = readPostings(postings, count);
  for (let index = 0; index < docs.length; index++) {
    const at = marksAt[index] ?? 0;
    for (let mark = at; mark < at + (markCounts[index] ?? 0); mark++)
      if (wanted[postings[mark] ?? 0] === 1) found[docs[index] ?? 0] = 1;
  }
}

/** Adds the releases that have both forms. */
function addBoth(one: FormEntry, other: FormEntry, found: Uint8Array): void {
  const has = new Uint8Array(found.length);
  for (const doc of readPostings(one.postings, one.count).docs) has[doc] = 1;
  for (const doc of readPostings(other.postings, other.count).docs) if (has[doc] === 1) found[doc] = 1;
}
