import type { Analyser } from '../analysis/analyser.ts';
import type { Clause, Literal, Query } from './query.ts';

/** Words that are searched by: more than a paragraph has. An article of thousands would keep a page waiting for minutes. */
export const MOST_WORDS = 100;

/**
 * The query up to its hundredth word. Quotations and parentheses that are cut there stay what they are, but for excluded ones,
 * which would exclude more than was asked: they are left out.
 */
export function limitQuery(
  query: Query,
  analyser: Analyser,
): { readonly query: Query; readonly isCut: boolean } {
  let left = MOST_WORDS;
  let isCut = false;
  const limitLiteral = ({ clause, excluded }: Literal): readonly Literal[] => {
    if (clause.kind === 'nested') {
      const nested = limit(clause.query);
      if (nested.length === 0 || (excluded && isCut)) return [];
      return [{ clause: { kind: 'nested', query: nested }, excluded }];
    }
    const kept = limitClause(clause, left, analyser);
    isCut ||= kept.clause !== clause;
    left -= kept.words;
    return kept.clause && !(excluded && isCut) ? [{ clause: kept.clause, excluded }] : [];
  };
  const limit = (whole: Query): Query =>
    whole.map((group) => group.flatMap(limitLiteral)).filter((group) => group.length > 0);
  const limited = limit(query);
  return { query: limited, isCut };
}

/** A clause with at most so many words, and how many these are; undefined where nothing is left of it. */
function limitClause(
  clause: Clause,
  most: number,
  analyser: Analyser,
): { readonly clause: Clause | undefined; readonly words: number } {
  if (clause.kind === 'days') return { clause: most > 0 ? clause : undefined, words: Math.min(1, most) };
  const tokens = analyser.tokens(clause.text);
  if (tokens.length <= most) return { clause, words: tokens.length };
  const end = tokens[most - 1]?.end;
  // A name is whole or none; where it has more words than any, it is words.
  const isName = clause.kind === 'term' && tokens.length <= MOST_WORDS;
  if (end === undefined || isName) return { clause: undefined, words: most };
  const shorter = { text: clause.text.slice(0, end), prefix: false };
  if (clause.kind === 'term') return { clause: { ...clause, text: shorter.text }, words: most };
  if (clause.kind === 'phrase') return { clause: { ...clause, ...shorter }, words: most };
  return { clause: { ...clause, ...shorter, end: clause.start + end }, words: most };
}
