import { isField } from './queryFields.ts';

/** A piece of a query, as it is written. */
export type Piece = Part | Parenthesis;

/** A word or a quotation, with what stands before it. */
export interface Part {
  readonly kind: 'part';
  readonly excluded: boolean;
  /** The field before the colon, in lower case. */
  readonly field?: string;
  readonly isQuoted: boolean;
  /** UTF-16 offsets in the query: of the part, of its field if it has one, and of the text of its value. */
  readonly start: number;
  readonly fieldStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
}

/** A parenthesis that has its partner. */
export interface Parenthesis {
  readonly kind: 'open' | 'close';
  /** A hyphen stands before it. */
  readonly excluded: boolean;
}

const FIELD = /([a-z]+):\s*(?=[^\s)])/iy;
const CHUNK = /\S+/y;
/** A hyphen, or the dash or minus that is typed for it, directly before something; two of them are a dash of a text. */
const MINUS = /[-–−](?=[^\s)–−-])/y;
/** What ends a sentence around a part is none of it. */
const MARKS = /[.,;:!?…]+(?=[\s)]|$)/y;
/** Parentheses at the end of a word. */
const CLOSING = /(?:\)[.,;:!?…]*)+$/;

/** Parentheses in parentheses are read so deep; those within are passed over. */
const DEEPEST = 8;

/** Opening quotation mark → what ends the quotation: any of the first where there is one, else of the next. */
const PARTNERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['"']],
  ['“', ['”', '"', '“']],
  ['”', ['”', '"']],
  ['„', ['“”', '"']],
  ['‚', ['‘’']],
  ['‘', ['’']],
  ['«', ['»', '"']],
  ['»', ['«»', '"']],
  ['‹', ['›']],
  ['›', ['‹›']],
  ['「', ['」']],
  ['『', ['』']],
]);
/** These are apostrophes too, and end a quotation only where a word ends. */
const SINGLE = '‘’';
const WORD_END = /^(?:[\s).,;:!?…]|$)/;

/** The pieces of a query in order. Parentheses without a partner are left out. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const unended = new Set<string>();
  const more = /\S/g;
  for (let found = more.exec(text); found; found = more.exec(text)) {
    const start = found.index;
    const at = start + (isExcluded(text, start) ? 1 : 0);
    if (text.charAt(start) === ')') {
      pieces.push({ kind: 'close', excluded: false });
      more.lastIndex = afterMarks(text, start + 1);
    } else if (text.charAt(at) === '(' && !isInWord(text, at)) {
      pieces.push({ kind: 'open', excluded: at > start });
      more.lastIndex = at + 1;
    } else {
      const part = readPart(text, start, at, unended);
      pieces.push(part);
      more.lastIndex = part.isQuoted ? afterMarks(text, part.end) : part.end;
    }
  }
  return balanced(pieces);
}

function isExcluded(text: string, start: number): boolean {
  const sign = match(MINUS, text, start);
  // After a quotation a dash is one of a text.
  return sign !== undefined && (sign === '-' || /^[\s(]?$/.test(text.slice(start - 1, start)));
}

function readPart(text: string, start: number, fieldStart: number, unended: Set<string>): Part {
  const naming = match(FIELD, text, fieldStart) ?? '';
  const field = naming.replace(/:\s*$/, '').toLowerCase();
  const value = fieldStart + (isField(field) ? naming.length : 0);
  const close = quotationEnd(text, value, unended);
  const end = close === undefined ? wordEnd(text, value) : close + 1;
  return {
    kind: 'part',
    excluded: fieldStart > start,
    ...(isField(field) && { field }),
    isQuoted: close !== undefined,
    start,
    fieldStart,
    valueStart: close === undefined ? value : value + 1,
    valueEnd: close ?? end,
    end,
  };
}

/**
 * Where the mark stands that ends the quotation which begins at `open`; undefined where none does. `unended` are the marks
 * of which none follows: they are not sought again from each later opening mark.
 */
function quotationEnd(text: string, open: number, unended: Set<string>): number | undefined {
  const ends = (mark: string, index: number) =>
    !SINGLE.includes(mark) || WORD_END.test(text.slice(index + 1, index + 2));
  for (const marks of PARTNERS.get(text.charAt(open)) ?? []) {
    if (unended.has(marks)) continue;
    for (let index = open + 1; index < text.length; index++) {
      const mark = text.charAt(index);
      if (marks.includes(mark) && ends(mark, index)) return index;
    }
    unended.add(marks);
  }
  return undefined;
}

/** The end of a word, without the parentheses after it that are not opened in it: `(1343(a))` is `1343(a)` in others. */
function wordEnd(text: string, start: number): number {
  const word = match(CHUNK, text, start) ?? '';
  const end = start + word.length;
  const [closing] = /[).,;:!?…]$/.test(word) ? (CLOSING.exec(word) ?? []) : [];
  if (closing === undefined) return end;
  const extra = count(word, ')') - count(word, '(');
  let kept = count(closing, ')') - Math.max(0, extra);
  for (let index = end - closing.length; index < end; index++) {
    if (text.charAt(index) !== ')') continue;
    if (kept <= 0) return index;
    kept -= 1;
  }
  return end;
}

/** True of a parenthesis that begins a word: the first one of `(c)(3)`. */
function isInWord(text: string, open: number): boolean {
  const word = match(CHUNK, text, open) ?? '';
  let depth = 0;
  for (let index = 0; index < word.length; index++) {
    if (word.charAt(index) === '(') depth += 1;
    if (word.charAt(index) !== ')') continue;
    depth -= 1;
    if (depth === 0) return !/^[).,;:!?…]*$/.test(word.slice(index + 1));
  }
  return false;
}

/** The pieces without parentheses that have no partner, or are too deep in others. */
function balanced(pieces: readonly Piece[]): readonly Piece[] {
  const kept = new Set<Piece>();
  const open: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'open') open.push(piece);
    if (piece.kind !== 'close') continue;
    const partner = open.pop();
    if (partner && open.length < DEEPEST) kept.add(partner).add(piece);
  }
  let excluded = false;
  return pieces.flatMap((piece) => {
    if (piece.kind === 'part' || kept.has(piece)) {
      const whole = excluded ? { ...piece, excluded } : piece;
      excluded = false;
      return [whole];
    }
    // What it was to exclude begins with what comes next.
    excluded ||= piece.excluded;
    return [];
  });
}

function afterMarks(text: string, at: number): number {
  return at + (match(MARKS, text, at)?.length ?? 0);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
