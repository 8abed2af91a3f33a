import { Kind, kindAt, widthAt } from './characters.ts';
import { fold, foldNumber, LONGEST } from './fold.ts';

/** A word of a text. */
export interface Token {
  /** The word as `fold` gives it, never "". */
  readonly form: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /**
   * On the second of two parts with a hyphen between them, both written as one word: `covid19` on the 19 of COVID-19.
   * An index keeps it in the same place as `form`; a query takes it instead of the phrase of the parts.
   */
  readonly joined?: string;
}

/**
 * What an apostrophe between letters does. `join`: it is left out (O'Connor is oconnor); `split`: a word ends there
 * (l'accord); `cut`: the word ends and what follows up to its end is dropped (Ankara'da); `possessive`: as `cut`
 * before a single s (minister's), else as `join` (don't).
 */
export type ApostropheRule = 'join' | 'split' | 'cut' | 'possessive';

const CHAIN = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/uy;
/** Behind a year in Urdu: of the Common Era. */
const YEAR_SIGN = 'ء';
const ARABIC = /\p{sc=Arab}/u;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const COMMA = 0x2c;
const DIGITS_ONLY = /^[0-9]+$/;

/** Takes the words of a text in order. */
export interface WordVisitor {
  /** A word of ASCII letters and digits without a hyphen beside it: its form is that stretch of the text in lower case. */
  plain(start: number, end: number): void;
  /** Any other, see `Token`. */
  word(form: string, start: number, end: number, joined: string | undefined): void;
}

/** The words of a text in order. */
export function tokenize(text: string, apostrophe: ApostropheRule): readonly Token[] {
  const tokens: Token[] = [];
  readWords(text, apostrophe, {
    plain: (start, end) => tokens.push({ form: text.slice(start, end).toLowerCase(), start, end }),
    word: (form, start, end, joined) =>
      tokens.push(joined === undefined ? { form, start, end } : { form, start, end, joined }),
  });
  return tokens;
}

/** Shows the words of a text in order. */
export function readWords(text: string, apostrophe: ApostropheRule, visitor: WordVisitor): void {
  let index = 0;
  // The form of the part before the hyphen that was read last.
  let first = '';
  while (index < text.length) {
    const kind = kindAt(text, index);
    if (kind === Kind.unspaced) {
      index = readUnspaced(text, index, visitor);
    } else if (kind === Kind.letter || kind === Kind.digit) {
      const plain = plainEnd(text, index);
      if (plain !== -1 && first === '' && text.charCodeAt(plain) !== HYPHEN) {
        visitor.plain(index, plain);
        index = plain;
        continue;
      }
      // "" where it folds to nothing (ﹰ).
      let last: string;
      const chained = plain === -1 && kind === Kind.digit ? chainEnd(text, index) : index;
      if (chained > index) {
        last = addNumbers(text, index, chained, visitor);
        index = chained;
      } else {
        const end = plain === -1 ? wordEnd(text, index, apostrophe) : plain;
        const word = text.slice(index, end);
        last = plain === -1 ? fold(word) : word.toLowerCase();
        addWord(visitor, last, index, end, first);
        index = plain === -1 ? afterWord(text, end, apostrophe) : end;
      }
      if (last !== '' && kindAt(text, index) === Kind.hyphen && isWordStart(kindAt(text, index + 1))) {
        first = last;
        index += 1;
        continue;
      }
    } else {
      index += widthAt(text, index);
    }
    first = '';
  }
}

/**
 * The end of a word of ASCII letters and digits with nothing beside it that could belong to it: most words of most
 * texts, which need no table and no folding but lower case. -1 when it takes a closer look.
 */
function plainEnd(text: string, start: number): number {
  let end = start;
  let unit = text.charCodeAt(end);
  while ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) {
    end += 1;
    unit = text.charCodeAt(end);
  }
  if (end === start || end - start > LONGEST) return -1;
  if (unit === SPACE || end === text.length) return end;
  if (unit === POINT || unit === COMMA) return isSpaceOrEnd(text, end + 1) ? end : -1;
  return unit < 128 && unit !== APOSTROPHE && unit !== BACKTICK ? end : -1;
}

/** Where a point or a comma is one of a sentence, and neither of initials nor of a number. */
function isSpaceOrEnd(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === SPACE || unit === LINE_FEED || index === text.length;
}

/** Whether what stands at `index` is an apostrophe with a word right behind it. */
export function isApostropheWithin(text: string, index: number): boolean {
  return kindAt(text, index) === Kind.apostrophe && isWordStart(kindAt(text, index + 1));
}

function isWordStart(kind: Kind): boolean {
  return kind === Kind.letter || kind === Kind.digit;
}

function addWord(visitor: WordVisitor, form: string, start: number, end: number, first: string): void {
  if (form === '') return;
  const both = first + form;
  const isApart = first === '' || both.length > LONGEST || first.includes('.') || DIGITS_ONLY.test(both);
  visitor.word(form, start, end, isApart ? undefined : both);
}

/** The end of a word whose first character stands at `start`; ignored characters after its last are left out. */
function wordEnd(text: string, start: number, apostrophe: ApostropheRule): number {
  let end = start + widthAt(text, start);
  // The last letter or digit, without its marks.
  let base = start;
  for (let index = end; index < text.length; ) {
    const kind = kindAt(text, index);
    if (continuesWord(kind)) {
      const next = index + widthAt(text, index);
      if (kind !== Kind.mark) {
        // Of 2016ء the second is a year's sign, of و2016 the first is "and".
        if (kind !== kindAt(text, base) && ARABIC.test(text.slice(base, next))) break;
        base = index;
      }
      index = next;
      end = next;
    } else if (kind === Kind.ignored) {
      index += widthAt(text, index);
    } else if (isApostropheWithin(text, index)) {
      if (apostrophe === 'split' || apostrophe === 'cut') break;
      if (apostrophe === 'possessive' && isPossessive(text, index)) break;
      index += 1;
    } else if (
      kind === Kind.point &&
      end === start + 1 &&
      isInitial(text, start) &&
      isInitial(text, index + 1)
    ) {
      return abbreviationEnd(text, index);
    } else {
      break;
    }
  }
  return end;
}

/** Where reading goes on after a word: past an ending that is dropped. */
function afterWord(text: string, end: number, apostrophe: ApostropheRule): number {
  // The year of 2016ء.
  if (text.charAt(end) === YEAR_SIGN) return end + 1;
  if (!isApostropheWithin(text, end)) return end;
  if (apostrophe === 'possessive' && isPossessive(text, end)) return end + 2;
  return apostrophe === 'cut' ? wordEnd(text, end + 1, 'join') : end;
}

function isPossessive(text: string, apostrophe: number): boolean {
  const letter = text.charAt(apostrophe + 1);
  return (letter === 's' || letter === 'S') && !continuesWord(kindAt(text, apostrophe + 2));
}

function continuesWord(kind: Kind): boolean {
  return kind === Kind.letter || kind === Kind.digit || kind === Kind.mark;
}

/** A single letter: the next character is of no word. */
function isInitial(text: string, index: number): boolean {
  return kindAt(text, index) === Kind.letter && !continuesWord(kindAt(text, index + widthAt(text, index)));
}

/** The end of `U.S.` or `e.g.` before its last point, from the first point on. */
function abbreviationEnd(text: string, point: number): number {
  let end = point;
  while (text.charAt(end) === '.' && isInitial(text, end + 1)) end += 1 + widthAt(text, end + 1);
  return end;
}

/** The end of digits with points between them (`1,234.50`, `12.05.2021`); `start` when no point or a letter follows. */
function chainEnd(text: string, start: number): number {
  let index = start;
  while (kindAt(text, index) === Kind.digit) index += widthAt(text, index);
  if (kindAt(text, index) !== Kind.point || kindAt(text, index + 1) !== Kind.digit) return start;
  CHAIN.lastIndex = start;
  return CHAIN.exec(text) ? CHAIN.lastIndex : start;
}

/** One number is one word; a date, a version or an address is a word for each of its parts. Gives the last one's form. */
function addNumbers(text: string, start: number, end: number, visitor: WordVisitor): string {
  const chain = text.slice(start, end);
  let form = foldNumber(chain) === undefined ? '' : fold(chain);
  if (form !== '') {
    visitor.word(form, start, end, undefined);
    return form;
  }
  for (const part of chain.matchAll(/\p{Nd}+/gu)) {
    const from = start + part.index;
    form = fold(part[0]);
    visitor.word(form, from, from + part[0].length, undefined);
  }
  return form;
}

/**
 * Overlapping pairs of signs: 国会議員 is 国会 会議 議員, so that a query finds its signs wherever they stand side by
 * side. Where a word ends, which `Intl.Segmenter` would say, depends on the ICU data of each browser and of Node, and
 * an index must be read by the rules that it was written by.
 */
function readUnspaced(text: string, start: number, visitor: WordVisitor): number {
  let from = start;
  let middle = signEnd(text, start);
  let next = nextSign(text, middle);
  if (next === -1) add(text, from, middle, visitor);
  while (next !== -1) {
    const end = signEnd(text, next);
    add(text, from, end, visitor);
    from = next;
    middle = end;
    next = nextSign(text, middle);
  }
  return middle;
}

function add(text: string, start: number, end: number, visitor: WordVisitor): void {
  const form = fold(text.slice(start, end));
  if (form !== '') visitor.word(form, start, end, undefined);
}

/** The end of a sign and its marks. */
function signEnd(text: string, start: number): number {
  let end = start + widthAt(text, start);
  while (kindAt(text, end) === Kind.mark) end += widthAt(text, end);
  return end;
}

/** The next sign, with nothing but ignored characters before it; -1 when the run ends. */
function nextSign(text: string, from: number): number {
  let index = from;
  while (kindAt(text, index) === Kind.ignored) index += widthAt(text, index);
  return kindAt(text, index) === Kind.unspaced ? index : -1;
}
