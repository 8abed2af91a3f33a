/** What a character does to the word that it stands in or beside. */
export const Kind = {
  /** Ends a word. */
  separator: 1,
  letter: 2,
  digit: 3,
  /** Goes with the letter before it: accents, vowel signs. Starts no word. */
  mark: 4,
  /** A letter of a script that writes no spaces between words. */
  unspaced: 5,
  /** Seen by nobody and no part of a word, nor its end: soft hyphen, zero-width joiners, direction marks; and the Arabic tatweel. */
  ignored: 6,
  apostrophe: 7,
  hyphen: 8,
  /** `.` or `,` and their Arabic kin, which stand inside numbers and abbreviations. */
  point: 9,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** ' ’ ‘ ʼ ʻ ʾ ʿ ′ ＇ ` ´ : as they are typed, typeset and transliterated. */
const APOSTROPHES = new Set("'’‘ʼʻʾʿ′＇`´");
/** The hyphen-minus, the hyphen and the non-breaking hyphen; a dash is no hyphen. */
const HYPHENS = new Set('-‐‑');
const POINTS = new Set('.,٫٬');
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u;

// Asked once for each character of the basic plane; Unicode property expressions are too slow to ask each time.
const known = new Uint8Array(0x10000);

/** The kind of the character that begins at `index`: two UTF-16 units when it lies outside the basic plane. */
export function kindAt(text: string, index: number): Kind {
  const unit = text.charCodeAt(index);
  const kind = known[unit] as Kind | 0 | undefined;
  if (kind) return kind;
  if (unit >= 0xd800 && unit < 0xdc00) return kindOf(String.fromCodePoint(text.codePointAt(index) ?? unit));
  if (Number.isNaN(unit)) return Kind.separator;
  const found = kindOf(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

/** UTF-16 units of the character at `index`. */
export function widthAt(text: string, index: number): 1 | 2 {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit >= 0xdc00) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

function kindOf(character: string): Kind {
  if (APOSTROPHES.has(character)) return Kind.apostrophe;
  if (HYPHENS.has(character)) return Kind.hyphen;
  if (POINTS.has(character)) return Kind.point;
  // What most texts are made of needs no Unicode property: a browser takes milliseconds to compile one.
  if (/[0-9]/.test(character)) return Kind.digit;
  if (/[A-Za-z]/.test(character)) return Kind.letter;
  if (/[\0-\x7f\u2012-\u2027]/.test(character)) return Kind.separator;
  if (/^[\p{Default_Ignorable_Code_Point}ـ]$/u.test(character)) return Kind.ignored;
  // The half-width sound marks of katakana are letters to Unicode.
  if (/^[\p{M}ﾞﾟ]$/u.test(character)) return Kind.mark;
  if (/^\p{Nd}$/u.test(character)) return Kind.digit;
  if (!/^[\p{L}\p{N}]$/u.test(character)) return Kind.separator;
  return UNSPACED.test(character) ? Kind.unspaced : Kind.letter;
}
