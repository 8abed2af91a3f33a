/**
 * Numbers that must stay in one piece and are read from left to right, in text of either direction: with digits grouped by
 * spaces, as in Estonian, Russian or French (`1 240 500`; more groups are a list of numbers), with a sign (`-3,4`), and
 * telephone numbers (`+962 6 555 0100`). A dash behind a number or a letter is no sign: `12–14`.
 */
export const WHOLE_NUMBERS =
  /(?<!\d ?)\d{1,3}(?: \d{3}){1,4}(?! ?\d)|[-+−–](?<![^\s("«“„:;].|\d\s.)(?:(?<=\+)\d+(?:[ \u00a0.-]\d+|[ \u00a0-]?\(\d+\)){1,6}|\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*)/g;

/** A text in pieces: what is at an odd place of the list is such a number. */
export function splitNumbers(text: string): readonly string[] {
  const numbers = text.match(WHOLE_NUMBERS);
  if (!numbers) return [text];
  return text.split(WHOLE_NUMBERS).flatMap((words, index) => [words, ...numbers.slice(index, index + 1)]);
}
