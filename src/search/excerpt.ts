import type { ReleaseJson } from '../model/releaseJson.ts';
import type { Analyser } from './analysis/analyser.ts';
import { type Hit, Matcher, type Sought } from './sought.ts';
import { type TextBlock, textBlocks } from './textBlocks.ts';

/** A piece of an excerpt: plain text, marked where it is what the reader looked for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** What a result shows of a release's text, with what was found in it. */
export interface Excerpt {
  /** The whole title. */
  readonly title: readonly ExcerptPiece[];
  /** Some words of the body or the summary. */
  readonly pieces: readonly ExcerptPiece[];
  /** The `id` of the paragraph that they are from, when it has one. */
  readonly id?: string;
}

interface Window {
  readonly start: number;
  readonly end: number;
  /** Different things sought in it, how many of them stand right before the one that was typed next, and how often there is any. */
  readonly distinct: number;
  readonly together: number;
  readonly hits: number;
}

/** Where an excerpt may be from; of two in which as much is found, the one of the lower rank is better. */
interface Place extends Pick<TextBlock, 'text' | 'id'> {
  readonly rank: number;
}
const RANKS = { paragraph: 0, summary: 1, heading: 2 } as const;

/** UTF-16 units of an excerpt, without the ellipses. */
const LENGTH = 200;
/** Units before the first found word, so that it is read in its sentence. */
const BEFORE = 60;

/**
 * A release's title, and the words around the best place of its body and summary: the block where most different things
 * that are sought stand near each other, of such the one where most stand side by side as they were typed; a paragraph rather than the summary, which has no place to link to and mostly
 * repeats one, and that rather than a heading; the earlier of equals. Without any of them it gives the body's beginning.
 */
export function makeExcerpt(
  { title, summary, html }: Pick<ReleaseJson, 'title' | 'summary' | 'html'>,
  sought: Sought,
  analyser: Analyser,
): Excerpt {
  const matcher = new Matcher(sought, analyser);
  const marked = piecesOf(title, 0, title.length, matcher.find(title));
  const places: readonly Place[] = [
    ...textBlocks(html).map((block) => ({
      ...block,
      rank: block.isHeading ? RANKS.heading : RANKS.paragraph,
    })),
    ...(summary === '' ? [] : [{ text: summary, rank: RANKS.summary }]),
  ];
  const [best] = places
    .map((place) => {
      const hits = matcher.find(place.text);
      return { place, hits, window: bestWindow(place.text, hits) };
    })
    .sort(
      (a, b) =>
        b.window.distinct - a.window.distinct ||
        b.window.together - a.window.together ||
        a.place.rank - b.place.rank ||
        b.window.hits - a.window.hits,
    );
  if (!best) return { title: marked, pieces: [] };
  const pieces = cut(best.place.text, best.window, best.hits);
  return { title: marked, pieces, ...(best.place.id !== undefined && { id: best.place.id }) };
}

function bestWindow(text: string, hits: readonly Hit[]): Window {
  let best: Window = { start: 0, end: Math.min(text.length, LENGTH), distinct: 0, together: 0, hits: 0 };
  for (const [index, { start }] of hits.entries()) {
    const from = Math.max(0, Math.min(start - BEFORE, text.length - LENGTH));
    const inside = hits.slice(index).filter(({ end }) => end <= from + LENGTH);
    const distinct = new Set(inside.map(({ sought }) => sought)).size;
    if (distinct < best.distinct) continue;
    const together = togetherIn(inside);
    const found = { distinct, together, hits: inside.length };
    if (
      distinct > best.distinct ||
      together > best.together ||
      (together === best.together && found.hits > best.hits)
    )
      best = { start: from, end: Math.min(text.length, from + LENGTH), ...found };
  }
  return best;
}

/** How many different things sought stand right before the one that was typed next. */
function togetherIn(hits: readonly Hit[]): number {
  const places = new Set(hits.map(({ sought, place }) => `${sought} ${place}`));
  const first = hits.filter(({ sought, place }) => places.has(`${sought + 1} ${place + 1}`));
  return new Set(first.map(({ sought }) => sought)).size;
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
