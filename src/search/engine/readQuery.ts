import { isBuiltIn } from '../../model/releaseType.ts';
import type { SearchGuide } from '../../model/searchGuide.ts';
import type { Analyser } from '../analysis/analyser.ts';
import { limitQuery, MOST_WORDS } from './limitQuery.ts';
import { NO_TERMS } from './narrowing.ts';
import { parseQuery } from './parseQuery.ts';
import { type Clause, clausesIn, type Query } from './query.ts';
import { Vocabulary } from './vocabulary.ts';

/** A query, and what the names in it may mean. */
export interface ReadQuery {
  readonly query: Query;
  readonly known: Vocabulary;
  /** Words by which is searched, where what was typed has more of them. */
  readonly onlyWords?: number;
}

/** Makes a reader of queries. It asks for the guide where a query names a topic, a person, an organisation, or a type by anything but a key that every site has. */
export function queryReader(
  guide: () => Promise<SearchGuide>,
): (text: string, analyser: Analyser) => Promise<ReadQuery> {
  let last: { readonly guide: SearchGuide; readonly known: Vocabulary } | undefined;
  return async (text, analyser) => {
    const read = limited(parseQuery(text), analyser);
    if (![...clausesIn(read.query)].some(({ clause }) => needsGuide(clause)))
      return { ...read, known: new Vocabulary({ terms: NO_TERMS, types: [] }, analyser) };
    const names = await guide();
    // The words of all names take a moment: read once, for as long as the guide is the same.
    if (last?.guide !== names) last = { guide: names, known: new Vocabulary(names, analyser) };
    return { ...limited(parseQuery(text, last.known), analyser), known: last.known };
  };
}

function limited(whole: Query, analyser: Analyser): Omit<ReadQuery, 'known'> {
  const { query, isCut } = limitQuery(whole, analyser);
  return { query, ...(isCut && { onlyWords: MOST_WORDS }) };
}

function needsGuide(clause: Clause): boolean {
  if (clause.kind !== 'term') return false;
  return clause.filter !== 'types' || !isBuiltIn(clause.text.toLowerCase());
}
