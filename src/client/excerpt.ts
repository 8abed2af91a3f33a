/** A piece of an excerpt: plain text, marked where it is what the reader looked for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Takes Pagefind's excerpt apart. It is text in which `<` and `>` are escaped and found words stand in `<mark>`;
 * it becomes text nodes and never HTML, so nothing else in it can come to life.
 */
export function excerptPieces(excerpt: string): readonly ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let marked = false;
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === '<mark>') marked = true;
    else if (part === '</mark>') marked = false;
    else if (part !== '') pieces.push({ text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked });
  }
  return pieces;
}

/** The pieces without `lead` at their start: an excerpt from a release's beginning repeats the title above it. */
export function withoutLead(pieces: readonly ExcerptPiece[], lead: string): readonly ExcerptPiece[] {
  const whole = pieces.map(({ text }) => text).join('');
  if (lead === '' || !whole.startsWith(lead)) return pieces;
  // Pagefind ends a heading with a stop of its own.
  let left = lead.length + (/^[.\s]*/.exec(whole.slice(lead.length))?.[0].length ?? 0);
  const kept: ExcerptPiece[] = [];
  for (const { text, marked } of pieces) {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    if (rest !== '') kept.push({ text: rest, marked });
  }
  return kept;
}
