/*
 * A footnote's mark on its way through HTML: as text it would be escaped, or its number raised. These two characters are of
 * Unicode's private use area: they have no meaning of their own, and nothing else touches them.
 */
const BEGIN = '\ue0f0';
const END = '\ue0f1';
const HELD = new RegExp(`${BEGIN}([^${END}]*)${END}`, 'g');

/** The mark with this label, as text that comes through whole. */
export function heldMark(label: string): string {
  return BEGIN + label + END;
}

/** Markdown in which the marks that were held are marks again. */
export function releaseMarks(markdown: string): string {
  return markdown.replace(HELD, '[^$1]');
}

/** Markdown without the marks that are held. */
export function withoutMarks(markdown: string): string {
  return markdown.replace(HELD, '');
}

/** The note of a mark: its markdown, of whatever blocks, behind its label. */
export function writeNote(label: string, markdown: string): string {
  return `[^${label}]: ${markdown.trim().replace(/\n(?=[^\n])/g, '\n    ')}`;
}
