import { bearsMark, isInitial, isTelling, marksOf } from '../format/neighbours.ts';
import { readPostings } from '../format/postings.ts';
import type { FormEntry } from '../format/wordBlock.ts';
import type { CompiledQuery, PhraseTest, Test, WordTest } from './compileQuery.ts';
import type { ShardResult } from './searchShard.ts';

/** What may stand side by side with another of its kind. */
type Neighbour = WordTest | PhraseTest;

/** The words and phrases of a query that were typed one after the other, each two of them. What is no text or is excluded parts none. */
export function neighboursIn(query: CompiledQuery): readonly (readonly [Neighbour, Neighbour])[] {
  const pairs: (readonly [Neighbour, Neighbour])[] = [];
  let before: Neighbour | undefined;
  for (const [condition, ...others] of query) {
    if (!condition || others.length > 0 || 'query' in condition) {
      before = undefined;
      continue;
    }
    if (condition.excluded) continue;
    for (const test of condition.tests) {
      if (isPassedOver(test)) continue;
      const own = isNeighbour(test) ? test : undefined;
      if (before && own) pairs.push([before, own]);
      before = own;
    }
  }
  return pairs;
}

function isPassedOver(test: Test): boolean {
  return test.kind === 'days' || test.kind === 'term' || (test.kind === 'word' && isInitial(test.form));
}

/** Marks do not say in which field they were found. */
function isNeighbour(test: Test): test is Neighbour {
  return (test.kind === 'word' || test.kind === 'phrase') && !test.title;
}

/**
 * For each release of a shard 1 where `one` stands right before `other`; in one of 256 cases where another word does.
 * Words too frequent in this shard to be marked get the benefit of the doubt: 1 where it has both.
 */
export function standTogether(
  { shard, edges }: Pick<ShardResult, 'shard' | 'edges'>,
  one: Neighbour,
  other: Neighbour,
): Uint8Array {
  const releases = shard.listed.count;
  const found = new Uint8Array(releases);
  const wanted = new Map<FormEntry, Uint8Array>();
  const want = (entry: FormEntry, mark: number) => {
    const marks = wanted.get(entry) ?? new Uint8Array(256);
    marks[mark] = 1;
    wanted.set(entry, marks);
  };
  for (const before of edges.get(one)?.last ?? []) {
    for (const behind of edges.get(other)?.first ?? []) {
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
