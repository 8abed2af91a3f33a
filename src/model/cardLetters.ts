import { CARD_LETTERS } from './cardRanges.ts';

/** A family of the fonts that share cards are drawn with; see `src/media/card/fonts`. */
export type Typeface = keyof typeof CARD_LETTERS;

/** Characters that are never seen: joiners, direction marks, soft hyphens. No font needs them. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

const FACES = Object.entries(CARD_LETTERS).map(([face, ranges]) => ({
  // The keys of the table are all there is of the type.
  face: face as Typeface,
  all: new RegExp(
    `^[${ranges
      .join(' ')
      .replace(/[0-9A-F]+/g, '\\u{$&}')
      .replaceAll(' ', '')}]*$`,
    'u',
  ),
}));

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as people see them: a letter with its marks is one. */
export function graphemesOf(text: string): readonly Intl.SegmentData[] {
  return [...segmenter.segment(text)];
}

/** A family that has all of one character's parts, the preferred one where it does; undefined where none has. */
export function typefaceOf(grapheme: string, preferred?: Typeface): Typeface | undefined {
  const seen = grapheme.replace(UNSEEN, '');
  const having = FACES.filter(({ all }) => all.test(seen));
  return (having.find(({ face }) => face === preferred) ?? having[0])?.face;
}

/** True when the fonts of share cards have every character of the text. */
export function isDrawable(text: string): boolean {
  const seen = text.replace(UNSEEN, '');
  if (FACES.some(({ all }) => all.test(seen))) return true;
  return graphemesOf(seen).every(({ segment }) => typefaceOf(segment) !== undefined);
}
