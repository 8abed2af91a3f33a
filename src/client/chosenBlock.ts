/** A block of text (a paragraph, a heading, a cell) of which a part is selected; before, the part and after are all of it. */
export interface ChosenBlock {
  readonly before: string;
  readonly chosen: string;
  readonly after: string;
}

/** White space as a browser shows it, and as it looks for text: runs of it are one space. A no-break space stays. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}

/** The same with every space a plain one, for words to be compared. */
export function plainSpaced(text: string): string {
  return collapse(text.replaceAll('\u00a0', ' '));
}
