import { compareCode } from '../../lib/compareCode.ts';
import type { Spelling } from '../format/shardList.ts';

/** Words kept for a shard: the most frequent. */
const MOST = 40_000;
/** A word in fewer releases may itself be misspelt. */
const LEAST = 2;
const WORD = /^\p{L}[\p{L}\p{M}]{3,}$/u;

/** The words that a misspelt one may mean; `counts` has the releases of each form. */
export function spellingOf(counts: Iterable<readonly [form: string, count: number]>): Spelling {
  const frequent: (readonly [string, number])[] = [];
  for (const word of counts) if (word[1] >= LEAST && WORD.test(word[0])) frequent.push(word);
  const known = frequent
    .sort((a, b) => b[1] - a[1] || compareCode(a[0], b[0]))
    .slice(0, MOST)
    .sort((a, b) => compareCode(a[0], b[0]));
  return { words: known.map(([form]) => form), counts: known.map(([, count]) => count) };
}
