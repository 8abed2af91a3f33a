import { noteStandings, type Postings, readPostings } from '../format/postings.ts';
import type { FormEntry } from '../format/wordBlock.ts';
import type { ShardReader } from './shardReader.ts';
import { type Weights, weighCounts } from './wordMatches.ts';

interface List {
  readonly entry: FormEntry;
  readonly postings: Postings;
}

/**
 * How much each release has of a phrase: these forms exactly, in sequence within a field; undefined is a form that the
 * shard has not. Only releases that `among` has are looked at; the standings of those that have a word of it are put
 * into `standings`. Rejects when positions cannot be had.
 */
export async function weighPhrase(
  shard: ShardReader,
  entries: readonly (FormEntry | undefined)[],
  titleOnly: boolean,
  among: Uint8Array,
  standings: Uint8Array,
): Promise<Weights> {
  const weights = new Float32Array(among.length);
  const lists = entries.flatMap((entry): List[] =>
    entry ? [{ entry, postings: readPostings(entry.postings, entry.count) }] : [],
  );
  const docs = lists.length < entries.length ? [] : commonDocs(lists, among);
  if (docs.length === 0) return weights;
  for (const { postings } of lists) noteStandings(postings, standings);
  const [first, ...rest] = await Promise.all(lists.map((list) => placesIn(shard, list, docs)));
  for (const [index, doc] of docs.entries()) {
    const counts = { title: 0, summary: 0, body: 0 };
    const others = rest.map(({ places }) => new Set(places[index]));
    for (const [nth, place] of (first?.places[index] ?? []).entries()) {
      const whole = others.every((set, offset) => set.has(place + offset + 1));
      if (whole && first) counts[first.fieldOf(index, nth)] += 1;
    }
    weights[doc] = weighCounts(counts.title, counts.summary, counts.body, titleOnly);
  }
  return weights;
}

/** The releases that all lists have, ascending. */
function commonDocs(lists: readonly List[], among: Uint8Array): readonly number[] {
  const seen = new Uint16Array(among.length);
  const distinct = new Map(lists.map(({ entry, postings }) => [entry.form, postings]));
  for (const { docs } of distinct.values()) {
    for (const doc of docs) seen[doc] = (seen[doc] ?? 0) + 1;
  }
  const common: number[] = [];
  for (let doc = 0; doc < seen.length; doc++) {
    if (seen[doc] === distinct.size && among[doc] === 1) common.push(doc);
  }
  return common;
}

/** The places of a list's form in the releases `docs`, all of which have it. */
async function placesIn(shard: ShardReader, { entry, postings }: List, docs: readonly number[]) {
  const { title, summary, body } = postings;
  const counts = new Uint32Array(entry.count);
  const wanted: number[] = [];
  for (let index = 0; index < entry.count; index++) {
    counts[index] = (title[index] ?? 0) + (summary[index] ?? 0) + (body[index] ?? 0);
    if (postings.docs[index] === docs[wanted.length]) wanted.push(index);
  }
  const places = await shard.positions(entry, counts, wanted);
  const fieldOf = (nthDoc: number, nth: number): 'title' | 'summary' | 'body' => {
    const index = wanted[nthDoc] ?? 0;
    const inTitle = title[index] ?? 0;
    if (nth < inTitle) return 'title';
    return nth < inTitle + (summary[index] ?? 0) ? 'summary' : 'body';
  };
  return { places, fieldOf };
}
