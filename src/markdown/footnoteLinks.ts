import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { NOTE_LIST, noteBack, noteMark } from '../lib/noteMarkup.ts';
import { keyOf } from './footnotes.ts';

/**
 * Joins the marks and notes of a body, whose notes are gathered and have their ids. A mark's id is its note's with an r for
 * the n (`r3f9c02d41b`), numbered from the second one on: as permanent, and never that of a passage.
 */
export function linkFootnotes(tokens: readonly Token[]): void {
  const notes = tokens.filter(({ type }) => type === 'footnote_open');
  if (notes.length === 0) return;
  // Of two notes with one label, marks lead to the first.
  const ids = new Map(notes.toReversed().map((note) => [keyOf(note.info), String(note.attrGet('id'))]));
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const seen = new Map<string, number>();
  const marks = new Map<string, string[]>();
  for (const mark of inline.filter(({ type }) => type === 'footnote_mark')) {
    const note = ids.get(keyOf(mark.info)) ?? '';
    const id = `r${note.slice(1, 1 + DIGITS)}`;
    const occurrence = (seen.get(id) ?? 0) + 1;
    seen.set(id, occurrence);
    mark.attrSet('id', occurrence === 1 ? id : `${id}-${occurrence}`);
    mark.attrSet('href', `#${note}`);
    const others = marks.get(keyOf(mark.info)) ?? [];
    marks.set(keyOf(mark.info), others);
    others.push(String(mark.attrGet('id')));
  }
  const backs = new Map<string, number>();
  for (const back of inline.filter(({ type }) => type === 'footnote_back')) {
    const key = keyOf(back.info);
    const index = backs.get(key) ?? 0;
    backs.set(key, index + 1);
    const mark = marks.get(key)?.[index];
    // A heading of nothing but a mark is left out.
    if (mark !== undefined) back.attrSet('href', `#${mark}`);
    back.attrSet('occurrence', index + 1);
  }
}

/** Hexadecimal digits of a note's id. */
const DIGITS = 10;

/** Lets a parser write footnotes as HTML. */
export function renderFootnotes({ renderer, utils }: InstanceType<typeof MarkdownIt>): void {
  const { rules } = renderer;
  rules.footnotes_open = () => `${NOTE_LIST}>\n`;
  rules.footnote_mark = (tokens, at) => {
    const mark = tokens[at];
    return mark ? noteMark(mark.markup, String(mark.attrGet('id')), String(mark.attrGet('href'))) : '';
  };
  rules.footnote_back = (tokens, at) => {
    const href = tokens[at]?.attrGet('href') ?? null;
    return href === null ? '' : noteBack(String(href), Number(tokens[at]?.attrGet('occurrence')));
  };
  rules.footnote_stray = (tokens, at) => utils.escapeHtml(tokens[at]?.content ?? '');
}
