import { groupBy } from '../../lib/groupBy.ts';
import type { SearchGuide } from '../../model/searchGuide.ts';
import { TERM_KINDS, type TermKind } from '../../model/site.ts';
import type { Analyser } from '../analysis/analyser.ts';
import type { NamedSearch, SearchEngine, SearchRequest } from '../request.ts';
import { MOST_ASKED } from './correctQuery.ts';
import { clausesIn, type Literal } from './query.ts';
import type { ReadQuery } from './readQuery.ts';

/** More names in one query would be a list, not an offer. */
const MOST_OFFERS = 3;
/** Beside other words a name of one word is most likely no more than that: "transport strike". */
const LEAST_BESIDE_OTHERS = 2;

/** What names are read with. */
export interface NamesOfSite {
  readonly guide: SearchGuide;
  readonly analyser: Analyser;
  /** Starts a search, to see whether an offer finds anything. */
  readonly start: SearchEngine['start'];
}

/** How words are read, and the language's "and". */
interface Reading {
  readonly analyser: Analyser;
  readonly and: readonly string[];
}

/** A name of a term; `formerly` where it is one that it had. */
interface Name {
  readonly kind: TermKind;
  readonly key: string;
  readonly formerly?: string;
}

/** UTF-16 offsets in the query. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The terms whose whole name, former name or key the words of a request are, in other forms too where it is no person's, read as
 * `read`, beside whatever filters: for each the
 * request that takes it for a filter in their place, those of most releases first, three at most. A name of several words may
 * stand among others, which the request keeps; the longest such counts. None where the term is a filter already, or nothing
 * would be found.
 */
export async function namedSearches(
  request: SearchRequest,
  read: ReadQuery,
  site: NamesOfSite,
): Promise<readonly NamedSearch[]> {
  const found = longestName(request, read, site);
  if (!found) return [];
  const query = withoutStretch(request.query, found.stretch);
  const offers = found.names.flatMap((name) => {
    const term = site.guide.terms[name.kind].find(({ key }) => key === name.key);
    // Withdrawn releases are not counted.
    if (!term || (term.count === 0 && !request.withdrawn) || isFilter(name, request, read)) return [];
    // Beside another term of its kind it would find the releases of both.
    const filters = { ...request.filters, [name.kind]: [name.key] };
    return [{ ...name, label: term.label, count: term.count, request: { ...request, query, filters } }];
  });
  const likeliest = offers.sort((a, b) => b.count - a.count).slice(0, MOST_OFFERS);
  const counted = await Promise.all(
    likeliest.map(async ({ count, ...offer }): Promise<NamedSearch> => {
      return { ...offer, ...((await countOf(offer.request, site.start)) ?? { found: count, isFinal: true }) };
    }),
  );
  return counted.filter(({ found }) => found > 0);
}

/** How many releases a request finds, as far as the newest that it does; undefined where it asks for a term alone, of which the guide knows. */
async function countOf(
  request: SearchRequest,
  start: SearchEngine['start'],
): Promise<Pick<NamedSearch, 'found' | 'isFinal'> | undefined> {
  const { query, filters, from, to, withdrawn } = request;
  const keys = Object.values(filters).flat();
  if (query === '' && keys.length === 1 && from === undefined && to === undefined && !withdrawn)
    return undefined;
  // Best match would search all of the archive.
  const session = start({ ...request, order: 'newest' });
  await session.reach(1);
  const { found, complete } = session.progress();
  return { found, isFinal: complete };
}

function longestName(
  { query: text, lang }: SearchRequest,
  { query }: ReadQuery,
  { guide, analyser }: NamesOfSite,
): { readonly names: readonly Name[]; readonly stretch: Stretch } | undefined {
  const reading = { analyser, and: wordsOf(new Intl.ListFormat(lang).format(['', '']), analyser) };
  const wordsIn = (start: number, end: number) => wordsOf(text.slice(start, end), analyser);
  const plain = query.flatMap(plainStretch).map(({ start, end }, index, all) => {
    const before = all[index - 1];
    // An AND that joins it to the part before it, as in a name in capitals.
    return { start, end, words: wordsIn(start, end), ...(before && { joint: wordsIn(before.end, start) }) };
  });
  if (plain.length > MOST_ASKED) return undefined;
  const areAll = plain.length === query.filter(asksWords).length;
  const known = namesIn(guide, reading);
  for (let length = plain.length; length > 0; length--) {
    for (let first = 0; first + length <= plain.length; first++) {
      const parts = plain.slice(first, first + length);
      const said = parts.flatMap(({ words, joint = [] }, index) => [...(index > 0 ? joint : []), ...words]);
      const names = known.get(said.join(' ')) ?? known.get(otherForms(said, reading));
      const stretch = names && stretchOf(text, parts);
      const isWhole = areAll && length === plain.length;
      if (stretch && (isWhole || said.length >= LEAST_BESIDE_OTHERS)) return { names, stretch };
    }
  }
  return undefined;
}

/** Where a part stands that has to hold and is words or a quotation, and nothing else. */
function plainStretch(group: readonly Literal[]): readonly Stretch[] {
  const [literal, ...others] = group;
  if (!literal || literal.excluded || others.length > 0) return [];
  const { clause } = literal;
  if (clause.kind !== 'words' && clause.kind !== 'phrase') return [];
  if (clause.title || clause.prefix || clause.misread !== undefined) return [];
  if (clause.kind === 'words') return [clause];
  // With its marks.
  return [{ start: clause.start - 1, end: clause.start + clause.text.length + 1 }];
}

/** True where any words have to be there, be they in parentheses, one of several or a beginning. */
function asksWords(group: readonly Literal[]): boolean {
  return group.some(({ clause, excluded }) => !excluded && clause.kind !== 'term' && clause.kind !== 'days');
}

/** What may stand between two words of a name: parentheses, and `AND`, which is read as nothing. */
const BETWEEN = /^[\s()]*(?:AND[\s(]+)?$/;
const BEFORE = /\(*$/;
const AFTER = /^[).,;:!?…]*/;

/** The parts as one, with the parentheses around them; undefined where they do not follow each other. */
function stretchOf(text: string, parts: readonly Stretch[]): Stretch | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  const isTogether = parts.every(({ start }, index) =>
    BETWEEN.test(text.slice(index === 0 ? start : parts[index - 1]?.end, start)),
  );
  if (!first || !last || !isTogether) return undefined;
  const [before = ''] = BEFORE.exec(text.slice(0, first.start)) ?? [];
  const [after = ''] = AFTER.exec(text.slice(last.end)) ?? [];
  return { start: first.start - before.length, end: last.end + after.length };
}

/** The query without it, and without an `AND` that has nothing to join any more. */
function withoutStretch(text: string, { start, end }: Stretch): string {
  const before = text.slice(0, start).replace(/(?:^|\s)AND\s+$/, ' ');
  const after = text.slice(end).replace(/^\s+AND(?=\s)/, '');
  return `${before.trimEnd()} ${after.trimStart()}`.trim();
}

function isFilter({ kind, key }: Name, { filters }: SearchRequest, { query, known }: ReadQuery): boolean {
  if (filters[kind].includes(key)) return true;
  return [...clausesIn(query)].some(({ clause, excluded }) => {
    if (excluded || clause.kind !== 'term' || clause.filter !== kind) return false;
    // A wider topic holds it, and is another filter.
    const keys = known.keysOf(kind, clause.text);
    return keys.has(key) && keys.size === known.keysOf(kind, key).size;
  });
}

type Names = ReadonlyMap<string, readonly Name[]>;
const remembered = new WeakMap<SearchGuide, Names>();

/**
 * The words of each name, with a space between → what has it, and so the name in other forms of its words; read once of a guide,
 * which is of one language.
 */
function namesIn(guide: SearchGuide, reading: Reading): Names {
  const known = remembered.get(guide) ?? readNames(guide, reading);
  remembered.set(guide, known);
  return known;
}

function readNames({ terms }: SearchGuide, reading: Reading): Names {
  const all = TERM_KINDS.flatMap((kind) =>
    terms[kind].flatMap(({ key, label, formerly = [] }) => {
      const written = [key, label].flatMap(waysToWrite).map((text) => ({ text, name: { kind, key } }));
      const old = formerly.flatMap((name) =>
        waysToWrite(name).map((text) => ({ text, name: { kind, key, formerly: name } })),
      );
      // What it is called now goes before what it was.
      const own = new Map<string, Name>();
      for (const { text, name } of [...written, ...old]) {
        const words = wordsOf(text, reading.analyser);
        // "Woods" is not Wood, where "hate crime" is Hate Crimes.
        const ways = kind === 'people' ? [words.join(' ')] : [words.join(' '), otherForms(words, reading)];
        for (const each of ways) if (words.length > 0 && !own.has(each)) own.set(each, name);
      }
      return [...own];
    }),
  );
  return new Map(
    [...groupBy(all, ([words]) => words)].map(([words, of]) => [words, of.map(([, name]) => name)]),
  );
}

const IN_PARENTHESES = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/u;

/** A name; without what it ends with in parentheses too, and where that is an abbreviation, `(FBI)`, by that. */
function waysToWrite(name: string): readonly string[] {
  const [, before, within] = (/[)）]$/.test(name) && IN_PARENTHESES.exec(name)) || [];
  if (before === undefined || within === undefined) return [name];
  return [name, before, ...(/^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(within) ? [within] : [])];
}

/** What the same words in any of their forms, with `and` or `&` between, have in common, and no words themselves have. */
function otherForms(words: readonly string[], { analyser, and }: Reading): string {
  return words
    .flatMap((form) => (and.includes(form) ? [] : [`~${analyser.askedStems(form).at(-1)}`]))
    .join(' ');
}

/** Without articles that a word has taken in: `l’innovation` is _Innovation_. */
function wordsOf(text: string, analyser: Analyser): readonly string[] {
  const words = analyser.tokens(text).filter((token) => !analyser.isElided(text, token));
  return words.map(({ form }) => form);
}
