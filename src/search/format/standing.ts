/*
 * What a form's list says of each release besides how often it has the form: what ranks a release, and whether it is
 * withdrawn. With it in the list a result needs no other file than that of its words.
 */

/** Steps in a doubling of a release's length: finer ones find nothing better and take more room, in every list. */
const STEPS = 2;
const LONGEST = 63;
const WITHDRAWN = 128;

/** A release's standing as one byte, never 0; `words` are those of all its fields. */
export function standingOf(words: number, withdrawn: boolean): number {
  const length = Math.min(LONGEST, Math.round(STEPS * Math.log2(words + 1)));
  return 1 + length + (withdrawn ? WITHDRAWN : 0);
}

/** About how many words a release of this standing has. */
export function lengthOf(standing: number): number {
  return 2 ** (((standing & (WITHDRAWN - 1)) - 1) / STEPS) - 1;
}

/** True for the standing of a withdrawn release. */
export function isWithdrawn(standing: number): boolean {
  return (standing & WITHDRAWN) !== 0;
}
