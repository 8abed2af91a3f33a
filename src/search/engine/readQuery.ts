import { isBuiltIn } from '../../model/releaseType.ts';
import type { SearchGuide } from '../../model/searchGuide.ts';
import type { Analyser } from '../analysis/analyser.ts';
import { NO_TERMS } from './narrowing.ts';
import { parseQuery } from './parseQuery.ts';
import { type Clause, clausesIn, type Query } from './query.ts';
import { Vocabulary } from './vocabulary.ts';

/** A query, and what the names in it may mean. */
export interface ReadQuery {
  readonly query: Query;
  readonly known: Vocabulary;
}

/** Makes a reader of queries. It asks for the guide where a query names a topic, a person, an organisation, or a type by anything but a key that every site has. */
export function queryReader(
  guide: () => Promise<SearchGuide>,
): (text: string, analyser: Analyser) => Promise<ReadQuery> {
  let last: { readonly guide: SearchGuide; readonly known: Vocabulary } | undefined;
  return async (text, analyser) => {
    const query = parseQuery(text);
    if (![...clausesIn(query)].some(({ clause }) => needsGuide(clause)))
      return { query, known: new Vocabulary({ terms: NO_TERMS, types: [] }, analyser) };
    const names = await guide();
    // The words of all names take a moment: read once, for as long as the guide is the same.
    if (last?.guide !== names) last = { guide: names, known: new Vocabulary(names, analyser) };
    return { query: parseQuery(text, last.known), known: last.known };
  };
}

function needsGuide(clause: Clause): boolean {
  if (clause.kind !== 'term') return false;
  return clause.filter !== 'types' || !isBuiltIn(clause.text.toLowerCase());
}
