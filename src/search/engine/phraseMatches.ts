import { groupBy } from '../../lib/groupBy.ts';
import { noteStandings, type Postings, readPostings } from '../format/postings.ts';
import type { FormEntry } from '../format/wordBlock.ts';
import type { ShardReader } from './shardReader.ts';
import { type Weights, weighCounts } from './wordMatches.ts';

interface List {
  readonly entry: FormEntry;
  readonly postings: Postings;
}

/**
 * How much each release has of a phrase: in sequence within a field, for each of its words any of the forms that it may
 * be. Only releases that `among` has are looked at; the standings of those that have a word of it are put into
 * `standings`. Rejects when positions cannot be had.
 */
export async function weighPhrase(
  shard: ShardReader,
  words: readonly (readonly FormEntry[])[],
  titleOnly: boolean,
  among: Uint8Array,
  standings: Uint8Array,
): Promise<Weights> {
  const weights = new Float32Array(among.length);
  const lists = words.map((entries) =>
    entries.map((entry): List => ({ entry, postings: readPostings(entry.postings, entry.count) })),
  );
  const docs = commonDocs(lists, among);
  if (docs.length === 0) return weights;
  for (const { postings } of lists.flat()) noteStandings(postings, standings);
  const [first = [], ...rest] = await Promise.all(
    lists.map((forms) => Promise.all(forms.map((list) => placesIn(shard, list, docs)))),
  );
  // A beginning may have hundreds of forms, few of which a release has.
  const placesOf = rest.map((forms) =>
    groupBy(
      forms.flatMap(({ places }) => [...places]),
      ([doc]) => doc,
    ),
  );
  for (const doc of docs) {
    const counts = { title: 0, summary: 0, body: 0 };
    const others = placesOf.map((byDoc) => new Set((byDoc.get(doc) ?? []).flatMap(([, places]) => places)));
    for (const { places, fieldOf } of first) {
      for (const [nth, place] of (places.get(doc) ?? []).entries()) {
        if (others.every((set, offset) => set.has(place + offset + 1))) counts[fieldOf(doc, nth)] += 1;
      }
    }
    weights[doc] = weighCounts(counts.title, counts.summary, counts.body, titleOnly);
  }
  return weights;
}

/** The releases that have all words, ascending. */
function commonDocs(words: readonly (readonly List[])[], among: Uint8Array): readonly number[] {
  const seen = new Uint16Array(among.length);
  for (const [index, lists] of words.entries()) {
    for (const { postings } of lists) {
      // Counted once for each word, whatever its forms.
      for (const doc of postings.docs) if (seen[doc] === index) seen[doc] = index + 1;
    }
  }
  const common: number[] = [];
  for (let doc = 0; doc < seen.length; doc++) {
    if (seen[doc] === words.length && among[doc] === 1) common.push(doc);
  }
  return common;
}

/** The places of a list's form in those of the releases `docs` that have it. */
async function placesIn(shard: ShardReader, { entry, postings }: List, docs: readonly number[]) {
  const { title, summary, body } = postings;
  const counts = new Uint32Array(entry.count);
  const wanted: number[] = [];
  const among = new Set(docs);
  const indices = new Map<number, number>();
  for (let index = 0; index < entry.count; index++) {
    counts[index] = (title[index] ?? 0) + (summary[index] ?? 0) + (body[index] ?? 0);
    const doc = postings.docs[index] ?? 0;
    if (!among.has(doc)) continue;
    indices.set(doc, index);
    wanted.push(index);
  }
  const found = await shard.positions(entry, counts, wanted);
  const places = new Map(wanted.map((index, nth) => [postings.docs[index] ?? 0, found[nth] ?? []]));
  const fieldOf = (doc: number, nth: number): 'title' | 'summary' | 'body' => {
    const index = indices.get(doc) ?? 0;
    const inTitle = title[index] ?? 0;
    if (nth < inTitle) return 'title';
    return nth < inTitle + (summary[index] ?? 0) ? 'summary' : 'body';
  };
  return { places, fieldOf };
}
