import { ByteReader, type ByteWriter } from './bytes.ts';

/** Marks of neighbours from which on their number stands before them: fewer are told by the head. */
const MANY = 3;

/** Where a form occurs: in which releases of a shard, and how often in each field of each. All in step. */
export interface Postings {
  /** Ascending. */
  readonly docs: Uint32Array;
  readonly title: Uint16Array;
  readonly summary: Uint16Array;
  readonly body: Uint32Array;
  /** See `standingOf`. */
  readonly standings: Uint8Array;
  /** Where the marks of the form's neighbours begin in the list's bytes, and how many there are. */
  readonly marksAt: Uint32Array;
  readonly markCounts: Uint32Array;
}

/**
 * Writes a release of a form's list. `gap` is the distance to the release before it, the first counted from -1; `marks`
 * are those of its neighbours, ascending. One occurrence in the body alone, the most frequent case, takes the gap's
 * number, the standing and the marks only.
 */
export function writePosting(
  to: ByteWriter,
  gap: number,
  standing: number,
  title: number,
  summary: number,
  body: number,
  marks: readonly number[],
): void {
  const isPlain = title === 0 && summary === 0 && body === 1;
  to.varint((gap - 1) * 8 + 2 * Math.min(MANY, marks.length) + (isPlain ? 0 : 1));
  to.byte(standing);
  if (!isPlain) {
    to.varint(body * 4 + (title > 0 ? 1 : 0) + (summary > 0 ? 2 : 0));
    if (title > 0) to.varint(title);
    if (summary > 0) to.varint(summary);
  }
  if (marks.length >= MANY) to.varint(marks.length - MANY);
  for (const mark of marks) to.byte(mark);
}

/** Puts the standings that a list knows into `all`, which has a place for each release of the shard. */
export function noteStandings({ docs, standings }: Postings, all: Uint8Array): void {
  for (let index = 0; index < docs.length; index++) all[docs[index] ?? 0] = standings[index] ?? 0;
}

/** Reads a form's list of `count` releases. */
export function readPostings(bytes: Uint8Array, count: number): Postings {
  const from = new ByteReader(bytes);
  const docs = new Uint32Array(count);
  const title = new Uint16Array(count);
  const summary = new Uint16Array(count);
  const body = new Uint32Array(count);
  const standings = new Uint8Array(count);
  const marksAt = new Uint32Array(count);
  const markCounts = new Uint32Array(count);
  let doc = -1;
  for (let index = 0; index < count; index++) {
    const head = from.varint();
    doc += (head >>> 3) + 1;
    docs[index] = doc;
    standings[index] = from.byte();
    if ((head & 1) === 0) body[index] = 1;
    else {
      const counts = from.varint();
      body[index] = counts >>> 2;
      if (counts & 1) title[index] = from.varint();
      if (counts & 2) summary[index] = from.varint();
    }
    const few = (head >>> 1) & MANY;
    const marks = few < MANY ? few : MANY + from.varint();
    marksAt[index] = from.at;
    markCounts[index] = marks;
    from.raw(marks);
  }
  return { docs, title, summary, body, standings, marksAt, markCounts };
}
