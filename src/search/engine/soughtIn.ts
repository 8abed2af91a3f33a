import type { Analyser } from '../analysis/analyser.ts';
import type { Sought } from '../sought.ts';
import { isSign, joinedOf, runsOf } from './compileQuery.ts';
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
    const runs = runsOf(clause.text, analyser);
    for (const [index, run] of runs.entries()) {
      const forms = run.map(({ form }) => form);
      const [only] = run;
      if (run.length === 1 && only && isSign(only)) prefixes.push(only.form);
      else if (clause.prefix && index === runs.length - 1) {
        words.push(...forms.slice(0, -1));
        prefixes.push(...forms.slice(-1));
      } else if (forms.length === 1) words.push(...forms);
      else {
        phrases.push(forms);
        const joined = joinedOf(run);
        if (joined !== undefined) words.push(joined);
      }
    }
  }
  return { words, prefixes, phrases };
}
