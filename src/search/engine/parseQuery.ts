import type { Clause, Literal, Query, TermFilter } from './query.ts';
import { DAY_FIELDS, TERM_FIELDS } from './queryFields.ts';
import { type Part, type Piece, piecesOf } from './queryPieces.ts';

/** Knows the names of a site's terms. */
export interface TermNames {
  /** How many of the words, from the first on, are the whole key or name of a term: as many as can be, or 0. */
  longest(filter: TermFilter, words: readonly string[]): number;
}

const PREFIX = /[\p{L}\p{M}\p{N}]{2}\*$/u;
/** A word of one sign, which a script without spaces may have. */
const SIGN_PREFIX = /^\p{Lo}\*$/u;

/** A headline in capitals has so many words. */
const HEADLINE = 4;

/**
 * Reads a query; see "What can be asked" in the README. Whatever is no part of the language is words. Never throws.
 * Without `names` a name after a field is one word, or what is quoted.
 */
export function parseQuery(text: string, names?: TermNames): Query {
  const pieces = piecesOf(text);
  const operators = operatorsOf(text, pieces);
  const whole: Level = { groups: [], joins: false, negates: false };
  const levels = [whole];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    const level = levels.at(-1) ?? whole;
    const operator = piece && operators.get(piece);
    if (operator === 'OR') level.joins = true;
    else if (operator === 'NOT') level.negates = true;
    if (!piece || operator) continue;
    if (piece.kind === 'part') {
      const name = nameFrom(text, pieces, index, operators, names);
      index += Math.max(0, name.length - 1);
      const clause = clauseOf(text, piece, name.at(-1)?.end ?? piece.end);
      addLiteral(level, { clause, excluded: piece.excluded });
    } else if (piece.kind === 'open') {
      level.negates ||= piece.excluded;
      levels.push({ groups: [], joins: false, negates: false });
    } else {
      levels.pop();
      addLiteral(levels.at(-1) ?? whole, literalOf(level.groups));
    }
  }
  // Parentheses alone ask for something that is nowhere, not for everything.
  return whole.groups.length === 0 && text.trim() !== '' ? [[nothing(text)]] : whole.groups;
}

/** What is read of a query, or of what stands in parentheses. */
interface Level {
  readonly groups: Literal[][];
  joins: boolean;
  negates: boolean;
}

function addLiteral(level: Level, literal: Literal | undefined): void {
  const { groups, joins, negates } = level;
  level.joins = false;
  level.negates = false;
  if (!literal) return;
  const signed = negates ? { ...literal, excluded: true } : literal;
  const last = groups.at(-1);
  if (joins && last) last.push(signed);
  else groups.push([signed]);
}

/** Undefined for parentheses with nothing in them. */
function literalOf(query: Query): Literal | undefined {
  const [first, ...others] = query;
  const [only, ...more] = first ?? [];
  if (!only) return undefined;
  if (others.length === 0 && more.length === 0 && !only.excluded) return only;
  return { clause: { kind: 'nested', query }, excluded: false };
}

function nothing(text: string): Literal {
  return {
    clause: { kind: 'words', text, prefix: false, title: false, start: 0, end: text.length },
    excluded: false,
  };
}

/** What stands between parts; AND says what holds without it. */
type Operator = 'OR' | 'AND' | 'NOT';

/** True for a word that joins or excludes what stands beside it, where it stands between others. */
export function isOperator(written: string): written is Operator {
  return written === 'OR' || written === 'AND' || written === 'NOT';
}

/** The parts that join, negate or say nothing. */
function operatorsOf(text: string, pieces: readonly Piece[]): ReadonlyMap<Piece, Operator> {
  const operators = new Map<Piece, Operator>();
  for (const [index, piece] of pieces.entries()) {
    const written = piece.kind === 'part' ? text.slice(piece.start, piece.end) : '';
    // At the end each of them is a word like any other, and at the beginning those that join two.
    const isFirst = (pieces[index - 1]?.kind ?? 'open') === 'open';
    const isLast = (pieces[index + 1]?.kind ?? 'close') === 'close';
    if (isOperator(written) && !isLast && (written === 'NOT' || !isFirst)) operators.set(piece, written);
  }
  return isHeadline(text, pieces, operators.size) ? new Map() : operators;
}

/** True of a text all in capitals, in which NOT is a word: several words, and not each joined to the next. */
function isHeadline(text: string, pieces: readonly Piece[], operators: number): boolean {
  const words = pieces.length - operators;
  if (operators === 0 || words < HEADLINE || operators >= words - 1) return false;
  // Letters that have no capitals tell nothing, nor do numbers.
  const isInCapitals =
    !/[\p{Ll}\p{Lo}]/u.test(text) && /\p{Lu}/u.test(text.replace(/\b(?:AND|OR|NOT)\b/g, ''));
  return isInCapitals && pieces.every(({ kind }) => kind === 'part');
}

/** The part at `first` and those of the plain words after it that complete the name which its field begins; none if it begins none. */
function nameFrom(
  text: string,
  pieces: readonly Piece[],
  first: number,
  operators: ReadonlyMap<Piece, Operator>,
  names: TermNames | undefined,
): readonly Part[] {
  const parts: Part[] = [];
  const begin = pieces[first];
  const filter = begin?.kind === 'part' && !begin.isQuoted && TERM_FIELDS.get(begin.field ?? '');
  if (!filter || !names) return parts;
  for (const piece of pieces.slice(first)) {
    if (piece.kind !== 'part' || operators.has(piece)) break;
    if (piece !== begin && (piece.excluded || piece.isQuoted || piece.field !== undefined)) break;
    parts.push(piece);
  }
  const words = parts.map(({ valueStart, valueEnd }) => text.slice(valueStart, valueEnd));
  return parts.slice(0, names.longest(filter, words));
}

/** What a part asks, whose value goes on to `end`. */
function clauseOf(text: string, part: Part, end: number): Clause {
  const { field = '', fieldStart, valueStart, isQuoted } = part;
  const value = text.slice(valueStart, isQuoted ? part.valueEnd : end);
  const typed = text.slice(fieldStart, end);
  const filter = TERM_FIELDS.get(field);
  if (filter) return { kind: 'term', filter, text: value, typed };
  const days = DAY_FIELDS.get(field);
  const day = days?.(value);
  if (day) return day;
  const shared = { title: field === 'title', ...(days && { misread: typed }) };
  const quoted = value.trimEnd();
  if (isQuoted)
    return { kind: 'phrase', text: value, prefix: isPrefix(quoted), ...shared, start: valueStart };
  const start = shared.title ? valueStart : fieldStart;
  const words = text.slice(start, end);
  return { kind: 'words', text: words, prefix: isPrefix(words), ...shared, start, end };
}

/** True where the last word of a text may go on: `minist*`. */
export function isPrefix(text: string): boolean {
  return PREFIX.test(text) || SIGN_PREFIX.test(text);
}
