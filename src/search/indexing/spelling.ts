import { compareCode } from '../../lib/compareCode.ts';
import type { Spelling } from '../format/shardList.ts';
import type { CountedForm } from './lexicon.ts';

/** Words kept for a shard: the most frequent. */
const MOST = 40_000;
/** A word in fewer releases may itself be misspelt. */
const LEAST = 2;
const WORD = /^\p{L}[\p{L}\p{M}]{3,}$/u;

/** The words that a misspelt one may mean. */
export function spellingOf(forms: Iterable<CountedForm>): Spelling {
  const frequent: CountedForm[] = [];
  for (const one of forms) if (one.count >= LEAST && WORD.test(one.form)) frequent.push(one);
  const known = frequent
    .sort((a, b) => b.count - a.count || compareCode(a.form, b.form))
    .slice(0, MOST)
    .sort((a, b) => compareCode(a.form, b.form));
  return {
    words: known.map(({ form }) => form),
    counts: known.map(({ count }) => count),
    written: Object.fromEntries(
      known.flatMap(({ form, written }) => (written === undefined ? [] : [[form, written]])),
    ),
  };
}
