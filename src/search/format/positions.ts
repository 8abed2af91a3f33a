import type { ByteReader, ByteWriter } from './bytes.ts';

/*
 * A shard's positions are one stream, form by form and in it release by release, cut into files of equal length: a
 * phrase fetches only those that hold the releases in question.
 */

/** Writes the places of a form in one release, ascending; the words of a release are numbered from 0, a number left out between fields. */
export function writePositions(to: ByteWriter, places: readonly number[]): void {
  let last = -1;
  for (const place of places) {
    to.varint(place - last - 1);
    last = place;
  }
}

/** Reads the places of a form in one release that has it `count` times. */
export function readPositions(from: ByteReader, count: number): number[] {
  const places: number[] = [];
  let last = -1;
  for (let index = 0; index < count; index++) {
    last += from.varint() + 1;
    places.push(last);
  }
  return places;
}

/** Passes over `count` numbers. */
export function skipPositions(from: ByteReader, count: number): void {
  for (let left = count; left > 0; ) if (from.byte() < 128) left -= 1;
}
