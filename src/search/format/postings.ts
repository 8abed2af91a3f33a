import { ByteReader, type ByteWriter } from './bytes.ts';

/** Where a form occurs: in which releases of a shard, and how often in each field of each. All in step. */
export interface Postings {
  /** Ascending. */
  readonly docs: Uint32Array;
  readonly title: Uint16Array;
  readonly summary: Uint16Array;
  readonly body: Uint32Array;
  /** See `standingOf`. */
  readonly standings: Uint8Array;
}

/**
 * Writes a release of a form's list. `gap` is the distance to the release before it, the first counted from -1. One
 * occurrence in the body alone, the most frequent case, takes the gap's number and the standing only.
 */
export function writePosting(
  to: ByteWriter,
  gap: number,
  standing: number,
  title: number,
  summary: number,
  body: number,
): void {
  if (title === 0 && summary === 0 && body === 1) {
    to.varint((gap - 1) * 2);
    to.byte(standing);
    return;
  }
  to.varint((gap - 1) * 2 + 1);
  to.byte(standing);
  to.varint(body * 4 + (title > 0 ? 1 : 0) + (summary > 0 ? 2 : 0));
  if (title > 0) to.varint(title);
  if (summary > 0) to.varint(summary);
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
  let doc = -1;
  for (let index = 0; index < count; index++) {
    const head = from.varint();
    doc += (head >>> 1) + 1;
    docs[index] = doc;
    standings[index] = from.byte();
    if ((head & 1) === 0) {
      body[index] = 1;
      continue;
    }
    const counts = from.varint();
    body[index] = counts >>> 2;
    if (counts & 1) title[index] = from.varint();
    if (counts & 2) summary[index] = from.varint();
  }
  return { docs, title, summary, body, standings };
}
