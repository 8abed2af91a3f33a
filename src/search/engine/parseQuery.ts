import { type DayRange, readDay } from './day.ts';

/** What a part of a query asks of a release. */
export type Clause = WordsClause | PhraseClause | TermClause | DaysClause;

/** All words of `text`, in any form; with `prefix` the last of them may go on. */
export interface WordsClause {
  readonly kind: 'words';
  readonly text: string;
  readonly prefix: boolean;
  /** In the title only. */
  readonly title: boolean;
  /** Set where a day was to be named, and none is: `before:soon`. */
  readonly misread?: true;
  /** UTF-16 offsets of the text in the query. */
  readonly start: number;
  readonly end: number;
}

/** The words of `text` as they stand, side by side. */
export interface PhraseClause {
  readonly kind: 'phrase';
  readonly text: string;
  readonly title: boolean;
  /** As of words: `before:"last week"`. */
  readonly misread?: true;
  /** UTF-16 offset of the text in the query. */
  readonly start: number;
}

export interface TermClause {
  readonly kind: 'term';
  readonly filter: TermFilter;
  readonly text: string;
}

/** Days since 1970: the release's day is not before `from`, and before `until`. */
export interface DaysClause extends DayRange {
  readonly kind: 'days';
}

export type TermFilter = 'topics' | 'people' | 'organisations' | 'types';

/** A clause that must hold, or with `excluded` must not. */
export interface Literal {
  readonly clause: Clause;
  readonly excluded: boolean;
}

/** Every group must hold; a group holds when any literal of it does. No group is empty. */
export type Query = readonly (readonly Literal[])[];

const FILTERS: ReadonlyMap<string, TermFilter> = new Map([
  ['person', 'people'],
  ['topic', 'topics'],
  ['organisation', 'organisations'],
  ['organization', 'organisations'],
  ['type', 'types'],
]);
const NAMED = /(title|person|topic|organi[sz]ation|type|before|after):\s*(?=\S)/iy;
const QUOTED = /["“”„«]([^"“”„»]*)["“”»]/y;
const WORD = /\S+/y;
const PREFIX = /[\p{L}\p{M}\p{N}]{2}\*$/u;
/** A word of one sign, which a script without spaces may have. */
const SIGN_PREFIX = /^\p{Lo}\*$/u;

/** Reads a query; see "What can be asked" in the README. Whatever is no part of the language is words. Never throws. */
export function parseQuery(text: string): Query {
  const groups: Literal[][] = [];
  let joins = false;
  let negates = false;
  for (const part of partsOf(text)) {
    if (part === 'OR') joins = true;
    else if (part === 'NOT') negates = true;
    if (typeof part === 'string') continue;
    const literal = negates ? { ...part, excluded: true } : part;
    const last = groups.at(-1);
    if (joins && last) last.push(literal);
    else groups.push([literal]);
    joins = false;
    negates = false;
  }
  return groups;
}

/** What stands between parts; AND says what holds without it. */
type Operator = 'OR' | 'AND' | 'NOT';

function* partsOf(text: string): Generator<Literal | Operator> {
  const more = /\S/g;
  let first = true;
  for (let found = more.exec(text); found; found = more.exec(text)) {
    const { literal, end } = readPart(text, found.index);
    const written = text.slice(found.index, end);
    // At the end each of them is a word like any other, and at the beginning those that join two.
    const isLast = text.slice(end).trim() === '';
    yield isOperator(written) && !isLast && (written === 'NOT' || !first) ? written : literal;
    first = false;
    more.lastIndex = end;
  }
}

function isOperator(written: string): written is Operator {
  return written === 'OR' || written === 'AND' || written === 'NOT';
}

function readPart(text: string, start: number): { readonly literal: Literal; readonly end: number } {
  const excluded = /^-\S/.test(text.slice(start, start + 2));
  const from = excluded ? start + 1 : start;
  const [naming = '', named] = match(NAMED, text, from) ?? [];
  const name = named?.toLowerCase();
  const value = from + naming.length;
  const quoted = match(QUOTED, text, value);
  const end = value + (quoted ?? match(WORD, text, value) ?? [''])[0].length;
  const words = (begin: number): WordsClause => {
    const typed = text.slice(begin, end);
    return {
      kind: 'words',
      text: typed,
      prefix: PREFIX.test(typed) || SIGN_PREFIX.test(typed),
      title: name === 'title',
      ...(namesDay(name) && { misread: true }),
      start: begin,
      end,
    };
  };
  const clause = quoted ? phraseOf(name, quoted[1] ?? '', value + 1) : clauseOf(name, text.slice(value, end));
  return { literal: { clause: clause ?? words(name === 'title' ? value : from), excluded }, end };
}

function phraseOf(name: string | undefined, text: string, start: number): Clause {
  const phrase = { kind: 'phrase', text, title: name === 'title', start } as const;
  return clauseOf(name, text) ?? (namesDay(name) ? { ...phrase, misread: true } : phrase);
}

function namesDay(name: string | undefined): boolean {
  return name === 'before' || name === 'after';
}

/** Undefined for words, and for what cannot be meant. */
function clauseOf(name: string | undefined, text: string): Clause | undefined {
  const filter = FILTERS.get(name ?? '');
  if (filter !== undefined) return { kind: 'term', filter, text };
  const day = namesDay(name) ? readDay(text) : undefined;
  if (day === undefined) return undefined;
  return name === 'after' ? { kind: 'days', from: day } : { kind: 'days', until: day };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
