import type { Analyser } from '../analysis/analyser.ts';
import type { Sought } from '../sought.ts';
import { wordsOf } from './compileQuery.ts';
import { parseQuery } from './parseQuery.ts';

/** What a query looks for in a text, for an excerpt to show: its words and phrases, not what it excludes or filters by. */
export function soughtIn(query: string, analyser: Analyser): Sought {
  const words: string[] = [];
  const prefixes: string[] = [];
  const phrases: (readonly string[])[] = [];
  for (const { clause, excluded } of parseQuery(query).flat()) {
    if (excluded) continue;
    if (clause.kind === 'phrase') phrases.push(analyser.tokens(clause.text).map(({ form }) => form));
    if (clause.kind !== 'words') continue;
    const forms = wordsOf(analyser.tokens(clause.text));
    words.push(...(clause.prefix ? forms.slice(0, -1) : forms));
    if (clause.prefix) prefixes.push(...forms.slice(-1));
  }
  return { words, prefixes, phrases };
}
