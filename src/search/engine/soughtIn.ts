import type { Analyser } from '../analysis/analyser.ts';
import type { Sought } from '../sought.ts';
import { isPrefix } from './parseQuery.ts';
import { clausesIn } from './query.ts';
import type { ReadQuery } from './readQuery.ts';
import { wantedIn } from './wanted.ts';

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
    for (const wanted of wantedIn(text, prefix, analyser)) {
      if (wanted.kind === 'prefix') prefixes.push(wanted.prefix);
      else if (wanted.kind === 'phrase') {
        phrases.push(wanted.forms);
        if (wanted.together !== undefined) words.push(wanted.together);
      } else if (!wanted.elided) words.push(wanted.form); // It would be marked wherever it stands.
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
