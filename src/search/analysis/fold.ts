/** Longer words are cut, so that an encoded picture in a text does not become a word of its own size. */
export const LONGEST = 64;

/** Letters that Unicode does not take apart into a plain letter and a mark, and those that are one letter to a reader. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  // Arabic, as Lucene's ArabicNormalizer joins them, and the Persian letters that look the same.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};
const ALIKE_LETTER = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');
const MARKED = /([\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}])(\p{Mn}+)/gu;
/** Whatever `characters.ts` reads over inside a word, and what NFKD makes of odd letters. */
const NOT_WORD = /[^\p{L}\p{M}\p{N}]|[\p{Default_Ignorable_Code_Point}ـʼʾ]/gu;
/** What is left of a sign for a mark alone (ﹰ): no word. */
const LEADING_MARKS = /^\p{M}+/u;
/** й, ў and ї are letters of their own; ё, whose dots are mostly not written, is е. */
const LETTER_WITH_MARK = /^(?:[иу]\u0306|і\u0308)/;
/** What NFKD takes apart although it is one letter: Thai and Lao AM. */
const THAI_AM = /\u0e4d\u0e32/g;
const LAO_AM = /\u0ecd\u0eb2/g;
/** Words kept in memory because they come again: about 15 MB. */
const REMEMBERED = 100_000;
const remembered = new Map<string, string>();
const PLAIN = /^[A-Za-z0-9]+$/;
/** The sign before decimals is not the one between thousands: 202.514.2007 is a telephone number. */
const GROUPED = /^([1-9]\d{0,2}(?:(?:,\d{3})+(?=\.|$)|(?:\.\d{3})+(?=,|$)))(?:[.,](\d+))?$/;
const DECIMAL = /^(\d+)[.,](\d+)$/;

/**
 * A word as it is compared: lower case, compatibility forms and ligatures resolved (NFKC), accents dropped from
 * alphabets, ignored characters and apostrophes left out, digits of all scripts as 0–9, a number without its
 * thousands separators and with `.` before decimals. At most 64 UTF-16 units. Folding a folded word changes nothing.
 */
export function fold(word: string): string {
  if (word.length > LONGEST) return foldAnew(word);
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const form = foldAnew(word);
  if (remembered.size >= REMEMBERED) remembered.clear();
  // A slice keeps the whole text that it was cut from alive; joined to something it is copied.
  remembered.set(` ${word}`.slice(1), form);
  return form;
}

function foldAnew(word: string): string {
  // What the rest of this makes of it too; a browser that asks for its first word would wait while it compiles all that.
  if (PLAIN.test(word)) return shorten(word.toLowerCase());
  return shorten(foldNumber(word) ?? foldLetters(word));
}

/**
 * Digits with points as a number: `1,234.5`, `1.234,5` → `1234.5`. One point before three digits is read as a
 * thousands separator. Undefined for what is not one number: `12.05.2021`, `202.514.2007`, `a.b`.
 */
export function foldNumber(word: string): string | undefined {
  const digits = plainDigits(word).replaceAll('٬', ',').replaceAll('٫', '.');
  const grouped = GROUPED.exec(digits);
  if (grouped?.[1]) return grouped[1].replace(/[.,]/g, '') + (grouped[2] ? `.${grouped[2]}` : '');
  return DECIMAL.test(digits) ? digits.replace(',', '.') : undefined;
}

function foldLetters(word: string): string {
  return plainDigits(word.normalize('NFKD'))
    .toLowerCase()
    .normalize('NFKD')
    .replace(NOT_WORD, '')
    .replace(ALIKE_LETTER, alike)
    .replace(MARKED, (_, letter: string, marks: string) =>
      LETTER_WITH_MARK.test(letter + marks) ? letter + marks.charAt(0) : letter,
    )
    .replace(THAI_AM, 'ำ')
    .replace(LAO_AM, 'ຳ')
    .replace(LEADING_MARKS, '')
    .normalize('NFC');
}

/** Letters of a text in lower case that are read as others although Unicode takes them for no letter with a mark: `łódź` is `lódź`. */
export function foldAlike(text: string): string {
  return text.replace(ALIKE_LETTER, alike);
}

function alike(letter: string): string {
  return ALIKE[letter] ?? letter;
}

function plainDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

// The ten digits of a script follow each other, and no other digit stands before a nought (UAX #44, Numeric_Type).
function digitValue(code: number): number {
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

function shorten(form: string): string {
  if (form.length <= LONGEST) return form;
  const cut = form.slice(0, LONGEST);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
