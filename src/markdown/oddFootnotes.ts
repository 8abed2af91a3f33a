import type { Token } from 'markdown-it';
import { keyOf } from './footnotes.ts';
import { parseInPlace } from './render.ts';

/** A footnote or mark of one that is not read as it was most likely meant. */
export interface OddFootnote {
  /** A mark without a note, within a link, within a picture's description; a note without a mark, a second one with the same label. */
  readonly kind: 'missing' | 'linked' | 'described' | 'unused' | 'twice';
  readonly label: string;
  /** In the body, from 0. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** In the order in which they are written. */
export function oddFootnotes(body: string): readonly OddFootnote[] {
  if (!body.includes('[^')) return [];
  const tokens = parseInPlace(body);
  const notes = tokens.filter(({ type }) => type === 'footnote_open');
  const used = new Set<string>();
  for (const { type, info } of tokens.flatMap(({ children }) => children ?? []))
    if (type === 'footnote_mark') used.add(keyOf(info));
  const find = placesIn(body.split('\n'));
  const known = new Set<string>();
  const oddNotes = notes.flatMap(({ info: label, map }): readonly OddFootnote[] => {
    const isSecond = known.has(keyOf(label));
    known.add(keyOf(label));
    if (!isSecond && used.has(keyOf(label))) return [];
    return [{ kind: isSecond ? 'twice' : 'unused', label, ...find(`[^${label}]:`, map?.[0] ?? 0) }];
  });
  let line = 0;
  const oddMarks = tokens.flatMap(({ map, children }): readonly OddFootnote[] => {
    line = map?.[0] ?? line;
    return (children ?? []).flatMap((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1;
      return straysIn(token).map(({ info: label, content }) => {
        const kind = token.type === 'image' ? 'described' : 'linked';
        return { kind: known.has(keyOf(label)) ? kind : 'missing', label, ...find(content, line) };
      });
    });
  });
  return [...oddNotes, ...oddMarks].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What looks like a mark and is none: a token itself, or what describes a picture. */
function straysIn(token: Token): readonly Token[] {
  if (token.type === 'footnote_stray') return [token];
  if (token.type !== 'image') return [];
  return (token.children ?? []).flatMap((word) =>
    word.type === 'text' && word.info !== '' ? [word] : straysIn(word),
  );
}

/** Finds a text's next place, from the given line on: the same text in a line is found once. */
function placesIn(lines: readonly string[]) {
  const ends = new Map<string, { readonly line: number; readonly column: number }>();
  return (text: string, from: number) => {
    const last = ends.get(text);
    for (let line = Math.max(from, last?.line ?? 0); line < lines.length; line++) {
      const start = line === last?.line ? last.column : 0;
      const at = lines[line]?.indexOf(text, start) ?? -1;
      if (at < 0) continue;
      ends.set(text, { line, column: at + text.length });
      return { line, column: at + 1 };
    }
    return { line: from, column: 1 };
  };
}
