import type { Analyser } from '../analysis/analyser.ts';
import type { Sought } from '../sought.ts';
import { isSign, joinedOf, runsOf } from './compileQuery.ts';
import { isPrefix } from './parseQuery.ts';
import { clausesIn } from './query.ts';
import type { ReadQuery } from './readQuery.ts';

/**
 * What a query looks for in a text, for an excerpt to show: its words and phrases, not what it excludes or filters by. A
 * name that nothing has is words.
 */
export function soughtIn({ query, known }: ReadQuery, analyser: Analyser): Sought {
  const words: string[] = [];
  const prefixes: string[] = [];
  const phrases: (readonly string[])[] = [];
  const begunPhrases: (readonly string[])[] = [];
  const addWords = (text: string, prefix: boolean) => {
    const runs = runsOf(text, analyser);
    for (const [index, run] of runs.entries()) {
      const forms = run.map(({ form }) => form);
      const [only] = run;
      if (run.length === 1 && only && isSign(only)) prefixes.push(only.form);
      else if (prefix && index === runs.length - 1) {
        words.push(...forms.slice(0, -1));
        prefixes.push(...forms.slice(-1));
      } else if (forms.length === 1) words.push(...forms);
      else {
        phrases.push(forms);
        const joined = joinedOf(run);
        if (joined !== undefined) words.push(joined);
      }
    }
  };
  for (const { clause, excluded } of clausesIn(query)) {
    if (excluded) continue;
    if (clause.kind === 'words') addWords(clause.text, clause.prefix);
    else if (clause.kind === 'phrase') {
      const forms = analyser.tokens(clause.text).map(({ form }) => form);
      if (!clause.prefix) phrases.push(forms);
      else if (forms.length === 1) prefixes.push(...forms);
      else begunPhrases.push(forms);
    } else if (clause.kind === 'term' && known.keysOf(clause.filter, clause.text).size === 0)
      addWords(clause.text, isPrefix(clause.text));
  }
  return { words, prefixes, phrases, begunPhrases };
}
