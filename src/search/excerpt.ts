import type { Analyser } from './analysis/analyser.ts';
import { type Hit, Matcher, type Sought } from './sought.ts';
import { type TextBlock, textBlocks } from './textBlocks.ts';

/** A piece of an excerpt: plain text, marked where it is what the reader looked for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Some words of a release around what was found in it. */
export interface Excerpt {
  readonly pieces: readonly ExcerptPiece[];
  /** The `id` of the paragraph that they are from, when it has one. */
  readonly id?: string;
}

interface Window {
  readonly start: number;
  readonly end: number;
  /** Different things sought in it, and how often in all. */
  readonly distinct: number;
  readonly hits: number;
}

/** UTF-16 units of an excerpt, without the ellipses. */
const LENGTH = 200;
/** Units before the first found word, so that it is read in its sentence. */
const BEFORE = 60;

/**
 * The words around the best place of a body: the block where most different things that are sought stand near each
 * other, a paragraph rather than a heading, the earlier of equals. A body without any of them gives its beginning.
 */
export function makeExcerpt(html: string, sought: Sought, analyser: Analyser): Excerpt {
  const matcher = new Matcher(sought, analyser);
  let best: { readonly block: TextBlock; readonly hits: readonly Hit[]; readonly window: Window } | undefined;
  for (const block of textBlocks(html)) {
    const hits = matcher.find(block.text);
    const window = bestWindow(block.text, hits);
    if (!best || isBetter(window, block, best.window, best.block)) best = { block, hits, window };
  }
  if (!best) return { pieces: [] };
  const pieces = cut(best.block.text, best.window, best.hits);
  return best.block.id === undefined ? { pieces } : { pieces, id: best.block.id };
}

/** A text whole, a title for example, with what is sought in it marked. */
export function markText(text: string, sought: Sought, analyser: Analyser): readonly ExcerptPiece[] {
  return piecesOf(text, 0, text.length, new Matcher(sought, analyser).find(text));
}

function isBetter(window: Window, block: TextBlock, than: Window, thanBlock: TextBlock): boolean {
  if (window.distinct !== than.distinct) return window.distinct > than.distinct;
  if (block.isHeading !== thanBlock.isHeading) return thanBlock.isHeading;
  return window.hits > than.hits;
}

function bestWindow(text: string, hits: readonly Hit[]): Window {
  let best: Window = { start: 0, end: Math.min(text.length, LENGTH), distinct: 0, hits: 0 };
  for (const [index, { start }] of hits.entries()) {
    const from = Math.max(0, Math.min(start - BEFORE, text.length - LENGTH));
    const inside = hits.slice(index).filter(({ end }) => end <= from + LENGTH);
    const distinct = new Set(inside.map(({ sought }) => sought)).size;
    if (distinct > best.distinct || (distinct === best.distinct && inside.length > best.hits)) {
      best = { start: from, end: Math.min(text.length, from + LENGTH), distinct, hits: inside.length };
    }
  }
  return best;
}

/** The window's words, whole: its edges move inwards to the next space, but not into a word that was found. */
function cut(text: string, window: Window, hits: readonly Hit[]): readonly ExcerptPiece[] {
  const found = hits.filter(({ start, end }) => start >= window.start && end <= window.end);
  const first = found[0]?.start ?? window.end;
  const last = Math.max(window.start, ...found.map(({ end }) => end));
  let { start, end } = window;
  if (start > 0 && !/\s/.test(text.charAt(start - 1))) {
    const space = text.indexOf(' ', start);
    start = space !== -1 && space < first ? space + 1 : wholeCharacter(text, start);
  }
  if (end < text.length && text.charAt(end) !== ' ') {
    const space = text.lastIndexOf(' ', end);
    end = space > start && space >= last ? space : wholeCharacter(text, end);
  }
  return piecesOf(text, start, end, found);
}

/** Moves an edge out of the middle of a surrogate pair or of a letter and its marks. */
function wholeCharacter(text: string, edge: number): number {
  let index = edge;
  while (index > 0 && /^(?:[\udc00-\udfff]|\p{M})/u.test(text.slice(index, index + 1))) index -= 1;
  return index;
}

function piecesOf(text: string, start: number, end: number, hits: readonly Hit[]): readonly ExcerptPiece[] {
  const found: ExcerptPiece[] = [];
  let from = start;
  const add = (to: number, marked: boolean) => {
    if (to <= from) return;
    found.push({ text: text.slice(from, to), marked });
    from = to;
  };
  if (start > 0) found.push({ text: '… ', marked: false });
  for (const hit of merge(hits)) {
    add(Math.min(hit.start, end), false);
    add(Math.min(hit.end, end), true);
  }
  add(end, false);
  if (end < text.length) found.push({ text: ' …', marked: false });
  return found;
}

/** Overlapping ranges as one. */
function merge(hits: readonly Hit[]): readonly { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}
