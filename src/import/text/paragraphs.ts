/** Lines that stand together, and where the first of them is. */
export interface Paragraph {
  readonly lines: readonly string[];
  /** In the file, from 1. */
  readonly line: number;
}

/** Splits a text at its empty lines; each line without space at its ends. */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: { lines: string[]; line: number }[] = [];
  let open: { lines: string[]; line: number } | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') {
      open = undefined;
    } else if (open) {
      open.lines.push(line);
    } else {
      open = { lines: [line], line: index + 1 };
      paragraphs.push(open);
    }
  }
  return paragraphs;
}
