/**
 * Numbers that must stay in one piece and are read from left to right, in text of either direction: with digits grouped by
 * spaces, as in Estonian, Russian or French (`1 240 500`; more groups are a list of numbers), with a sign (`-3,4`), and
 * telephone numbers (`+962 6 555 0100`). A dash behind a number or a letter is no sign: `12–14`.
 */
export const WHOLE_NUMBERS =
  /(?<!\d ?)\d{1,3}(?: \d{3}){1,4}(?! ?\d)|[-+−–](?<![^\s("«“„:;].|\d\s.)(?:(?<=\+)\d+(?:[ \u00a0.-]\d+|[ \u00a0-]?\(\d+\)){1,6}|\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*)/g;

/** Part of a text: such a number, or what stands before, between or after them. */
export interface NumberPiece {
  readonly text: string;
  readonly isNumber: boolean;
}

/** A text in pieces, none of them empty. */
export function splitNumbers(text: string): readonly NumberPiece[] {
  const pieces: NumberPiece[] = [];
  let end = 0;
  const add = (to: number, isNumber: boolean) => {
    if (to > end) pieces.push({ text: text.slice(end, to), isNumber });
    end = to;
  };
  for (const { index, 0: number } of text.matchAll(WHOLE_NUMBERS)) {
    add(index, false);
    add(index + number.length, true);
  }
  add(text.length, false);
  return pieces;
}
