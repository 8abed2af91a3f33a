import type MarkdownIt from 'markdown-it';
import type { StateBlock, StateCore, StateInline, Token } from 'markdown-it';

/*
 * Footnotes as Pandoc, GitHub, Hugo and Jekyll write them: a mark `[^1]` in the text, and `[^1]: The note.` at the beginning
 * of a line, whose further paragraphs are set in by four blanks; so may all of it be, below the label. Not markdown-it-footnote,
 * which drops the words of notes without a mark and numbers its ids (src/README.md). Own tokens:
 *
 * - `footnote_open`, `footnote_close`: a note, where it is written. `info` is its label.
 * - `footnote_mark`: a mark whose note is there. `info` is the label, `markup` its number once the notes are gathered.
 * - `footnote_stray`: what looks like a mark and is none, `content` as it is written; `info` is the label. In the description
 *   of a picture, which has no room for a link, it is a `text` with that `info`.
 * - `footnote_back`: a link back that `gatherFootnotes` adds; `markup` is the note's number.
 */

const DEFINITION = /^\[\^([^\s[\]]+)\]:[ \t]*/;
const MARK = /\[\^([^\s[\]]+)\]/y;
/** What a label without a note must look like to be told as a mistake: `[^*]` may be anything. */
const LABEL = /^[\p{L}\p{M}\p{N}_.:-]+$/u;
/** Columns by which further paragraphs of a note are set in. */
const INDENT = 4;

const labelsOf = new WeakMap<object, Set<string>>();

/** Lets a parser read footnotes. They stay where they are written: `gatherFootnotes` puts them at the end. */
export function readFootnotes(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.block.ruler.before('reference', 'footnote', readNote, { alt: ['paragraph', 'reference'] });
  // After links, as on GitHub: `[^1](/path/)` is one.
  markdown.inline.ruler.after('image', 'footnote_mark', readMark);
  markdown.core.ruler.push('footnote_words', ({ src, tokens }) => {
    if (src.includes('[^')) for (const { children } of tokens) spellInPictures(children ?? []);
  });
}

function readNote(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const { bMarks = [], eMarks = [], tShift = [], sCount = [], blkIndent } = state;
  const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  const indent = sCount[line] ?? 0;
  if (state.src.charCodeAt(start) !== 0x5b || indent - blkIndent >= INDENT) return false;
  const [written, label] = DEFINITION.exec(state.src.slice(start, eMarks[line])) ?? [];
  if (written === undefined || label === undefined) return false;
  const isBelow = start + written.length >= (eMarks[line] ?? 0);
  const first = isBelow ? state.skipEmptyLines(line + 1) : line;
  if (isBelow && (first >= end || (sCount[first] ?? 0) - blkIndent < INDENT)) return false;
  if (silent) return true;
  const labels = labelsOf.get(state.env) ?? new Set<string>();
  labelsOf.set(state.env, labels.add(keyOf(label)));
  const open = state.push('footnote_open', 'li', 1);
  open.info = label;
  const lines: [number, number] = [line, line];
  open.map = lines;
  const { parentType } = state;
  const [mark, shift] = [bMarks[line] ?? 0, tShift[line] ?? 0];
  state.parentType = 'footnote';
  state.blkIndent = blkIndent + INDENT;
  // The words behind the label are read as a paragraph that is set in.
  bMarks[line] = start + written.length;
  tShift[line] = 0;
  sCount[line] = state.blkIndent;
  state.md.block.tokenize(state, first, end);
  bMarks[line] = mark;
  tShift[line] = shift;
  sCount[line] = indent;
  state.blkIndent = blkIndent;
  state.parentType = parentType;
  lines[1] = state.line;
  state.push('footnote_close', 'li', -1);
  return true;
}

function readMark(state: StateInline, silent: boolean): boolean {
  // Looked at only where it stands: within the words of what may be a link, it is text until it is known that it is none.
  if (silent || state.src.charCodeAt(state.pos) !== 0x5b) return false;
  MARK.lastIndex = state.pos;
  const [written, label = ''] = MARK.exec(state.src) ?? [];
  if (written === undefined) return false;
  const isThere = labelsOf.get(state.env)?.has(keyOf(label)) === true;
  if (!isThere && !LABEL.test(label)) return false;
  // A link cannot stand in another.
  const isMark = isThere && state.linkLevel === 0;
  const token = state.push(isMark ? 'footnote_mark' : 'footnote_stray', '', 0);
  token.info = label;
  if (!isMark) token.content = written;
  state.pos += written.length;
  return true;
}

/** Makes marks in pictures' descriptions, and in those of pictures in them, words. */
function spellInPictures(tokens: readonly Token[]): void {
  for (const { children } of tokens.filter(({ type }) => type === 'image')) {
    for (const mark of children ?? []) {
      if (mark.type !== 'footnote_mark' && mark.type !== 'footnote_stray') continue;
      mark.type = 'text';
      mark.content = `[^${mark.info}]`;
    }
    spellInPictures(children ?? []);
  }
}

/** Labels that differ in case only are one. */
export function keyOf(label: string): string {
  return label.toLowerCase();
}

interface Note {
  readonly open: Token;
  readonly content: Token[];
  readonly close: Token;
  marks: number;
}

/**
 * Lets a parser put the notes of a body in a list at its end, in the order of their marks, each with a link back to each of
 * its marks. One without a mark comes last, so that no word is lost.
 */
export function gatherFootnotes(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.core.ruler.push('footnotes', (state) => {
    if (state.env[IN_PLACE] !== true && labelsOf.has(state.env)) state.tokens = gathered(state);
  });
}

/** In a parser's environment: leave the notes where they are written. */
export const IN_PLACE = Symbol('footnotes in place');

function gathered({ tokens, Token: Kind }: StateCore): Token[] {
  const { text, notes } = takeOut(tokens);
  const byKey = new Map<string, Note>();
  for (const note of notes) if (!byKey.has(keyOf(note.open.info))) byKey.set(keyOf(note.open.info), note);
  const ordered: Note[] = [];
  const numberOf = (note: Note): string => {
    if (note.open.markup === '') note.open.markup = String(ordered.push(note));
    return note.open.markup;
  };
  const count = (blocks: readonly Token[]) => {
    for (const mark of blocks.flatMap(({ children }) => children ?? [])) {
      const note = mark.type === 'footnote_mark' ? byKey.get(keyOf(mark.info)) : undefined;
      if (!note) continue;
      mark.markup = numberOf(note);
      note.marks += 1;
    }
  };
  count(text);
  // It grows while it is gone through: notes may have marks of others.
  let counted = 0;
  for (const note of [undefined, ...notes]) {
    if (note) numberOf(note);
    for (; counted < ordered.length; counted++) count(ordered[counted]?.content ?? []);
  }
  const block = (type: string, tag: string, nesting: -1 | 0 | 1): Token =>
    Object.assign(new Kind(type, tag, nesting), { block: true });
  const list = ordered.flatMap((note) => {
    addBacks(note, Kind);
    return [note.open, ...note.content, note.close];
  });
  return [
    ...text,
    block('footnotes_open', 'section', 1),
    block('footnote_list_open', 'ol', 1),
    ...list,
    block('footnote_list_close', 'ol', -1),
    block('footnotes_close', 'section', -1),
  ];
}

/** A note may be written within another, or in a list. */
function takeOut(tokens: readonly Token[]): {
  readonly text: readonly Token[];
  readonly notes: readonly Note[];
} {
  const text: Token[] = [];
  const notes: Note[] = [];
  const around: Token[][] = [text];
  const opened: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_open') {
      opened.push(token);
      around.push([]);
    } else if (token.type === 'footnote_close') {
      const [open, content] = [opened.pop(), around.pop()];
      if (open && content) notes.push({ open, content, close: token, marks: 0 });
    } else around.at(-1)?.push(token);
  }
  notes.sort((a, b) => (a.open.map?.[0] ?? 0) - (b.open.map?.[0] ?? 0));
  return { text, notes };
}

/** At the end of the last paragraph; in a paragraph of their own behind a list or table. */
function addBacks({ open, content, marks }: Note, Kind: typeof Token): void {
  const backs = Array.from({ length: marks }, () =>
    Object.assign(new Kind('footnote_back', '', 0), { info: open.info, markup: open.markup }),
  );
  if (marks === 0) return;
  const last = content.at(-1)?.type === 'paragraph_close' ? content.at(-2) : undefined;
  if (last) {
    last.children = [...(last.children ?? []), ...backs];
    return;
  }
  const inline = new Kind('inline', '', 0);
  inline.children = backs;
  const [begin, end] = [new Kind('paragraph_open', 'p', 1), new Kind('paragraph_close', 'p', -1)];
  content.push(begin, inline, end);
  for (const token of [begin, inline, end]) token.block = true;
}
