import { randomFrom } from '../generator/random.ts';

/** Letters from which on a word of a title is one that somebody would look for. */
const LONG = 5;

/** Words of titles, of each title the longest: what is typed by somebody who remembers one word. The same ones each time. */
export function chooseQueries(titles: readonly string[], wanted: number): readonly string[] {
  const random = randomFrom('queries');
  const words = new Set<string>();
  // Titles may have a word in common, or none that is long.
  for (let tried = 0; words.size < wanted && tried < wanted * 20; tried++) {
    const all = (random.pick(titles).match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
    const longest = all.reduce((best, word) => (word.length > best.length ? word : best), '');
    if (longest.length >= LONG) words.add(longest);
  }
  return [...words];
}
