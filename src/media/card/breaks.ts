import { graphemesOf } from '../../model/cardLetters.ts';

/** Scripts that write no space between words (UAX #14, class SA), of those that there is a font for. */
const SPACELESS = /^\p{Script=Thai}/u;

/** Where a line may begin: in UTF-16 units, ascending, none at the start and one at the end of the text. */
export function breaksOf(text: string, lang: string): readonly number[] {
  const breaks = new Set([text.length]);
  // After spaces but those that hold words together; after a dash or a slash with letters on both sides.
  for (const match of text.matchAll(
    /[ \u2000-\u2006\u2008-\u200b]+|(?<=[\p{L}\p{M}]{2})[-‐–—/](?=\p{L}{2})/gu,
  )) {
    breaks.add(match.index + match[0].length);
  }
  if (/\p{Script=Thai}/u.test(text)) {
    for (const { segment, index } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
      if (index > 0 && SPACELESS.test(segment) && /\p{Script=Thai}/u.test(text.charAt(index - 1)))
        breaks.add(index);
    }
  }
  return [...breaks].filter((place) => place > 0).sort((a, b) => a - b);
}

/** Where a line may begin if need be, in the midst of a word. */
export function graphemeBreaksOf(text: string): readonly number[] {
  return graphemesOf(text).map(({ segment, index }) => index + segment.length);
}
