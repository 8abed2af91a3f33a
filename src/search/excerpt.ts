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

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A part of a block's text, or two that do not touch, in order. */
interface View {
  readonly stretches: readonly Stretch[];
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
/** The same of each of two parts. */
const PART = 95;
/** How much of a part is before its first found word, so that it is read in its sentence. */
const BEFORE = 0.3;

/**
 * A release's title, and the words around the best place of its body and summary: the block where most different things
 * that are sought stand near each other, or in two places of it; of such one where a single place has them, then the one where
 * most stand side by side as they were typed; a paragraph rather than the summary, which has no place to link to and mostly
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
      return { place, hits, view: bestView(place.text, hits) };
    })
    .sort(
      (a, b) =>
        b.view.distinct - a.view.distinct ||
        a.view.stretches.length - b.view.stretches.length ||
        b.view.together - a.view.together ||
        a.place.rank - b.place.rank ||
        b.view.hits - a.view.hits,
    );
  if (!best) return { title: marked, pieces: [] };
  const pieces = best.view.stretches.flatMap((stretch, index) => [
    ...(index > 0 ? [{ text: ' ', marked: false }] : []),
    ...cut(best.place.text, stretch, best.hits, index === 0),
  ]);
  return { title: marked, pieces, ...(best.place.id !== undefined && { id: best.place.id }) };
}

/** One stretch of a text, or two where these show more of what is sought. */
function bestView(text: string, hits: readonly Hit[]): View {
  const whole = bestStretch(text, hits, LENGTH);
  if (whole.distinct === countSought(hits)) return whole;
  const first = bestStretch(text, hits, PART);
  const shown = new Set(hitsIn(first.stretches, hits).map(({ sought }) => sought));
  const others = hits.filter(({ sought }) => !shown.has(sought));
  const second = bestStretch(text, others, PART);
  const stretches = joinTouching([...first.stretches, ...second.stretches]);
  const inBoth = hitsIn(stretches, hits);
  const both: View = { stretches, ...countsOf(inBoth) };
  return both.distinct > whole.distinct ? both : whole;
}

function bestStretch(text: string, hits: readonly Hit[], length: number): View {
  let best: View = {
    stretches: [{ start: 0, end: Math.min(text.length, length) }],
    distinct: 0,
    together: 0,
    hits: 0,
  };
  for (const [index, { start }] of hits.entries()) {
    const from = Math.max(0, Math.min(start - Math.round(length * BEFORE), text.length - length));
    const inside = hitsUpTo(hits, index, from + length);
    if (countSought(inside) < best.distinct) continue;
    const found = countsOf(inside);
    if (
      found.distinct > best.distinct ||
      found.together > best.together ||
      (found.together === best.together && found.hits > best.hits)
    )
      best = { stretches: [{ start: from, end: Math.min(text.length, from + length) }], ...found };
  }
  return best;
}

/** Those from the one at `first` on that end at `to` or before it; what stands after it is not looked at. */
function hitsUpTo(hits: readonly Hit[], first: number, to: number): readonly Hit[] {
  let past = first;
  while ((hits[past]?.start ?? Number.POSITIVE_INFINITY) <= to) past += 1;
  return hits.slice(first, past).filter(({ end }) => end <= to);
}

/** In order, and as one where no more than a space is between them. */
function joinTouching(stretches: readonly Stretch[]): readonly Stretch[] {
  const [first, second] = [...stretches].sort((a, b) => a.start - b.start);
  if (!first || !second || second.start > first.end + 1) return first && second ? [first, second] : stretches;
  return [{ start: first.start, end: Math.max(first.end, second.end) }];
}

function hitsIn(stretches: readonly Stretch[], hits: readonly Hit[]): readonly Hit[] {
  return hits.filter((hit) => stretches.some(({ start, end }) => hit.start >= start && hit.end <= end));
}

function countsOf(hits: readonly Hit[]): Pick<View, 'distinct' | 'together' | 'hits'> {
  return { distinct: countSought(hits), together: togetherIn(hits), hits: hits.length };
}

function countSought(hits: readonly Hit[]): number {
  return new Set(hits.map(({ sought }) => sought)).size;
}

/** How many different things sought stand right before the one that was typed next. */
function togetherIn(hits: readonly Hit[]): number {
  const places = new Set(hits.map(({ sought, place }) => `${sought} ${place}`));
  const first = hits.filter(({ sought, place }) => places.has(`${sought + 1} ${place + 1}`));
  return new Set(first.map(({ sought }) => sought)).size;
}

/** The words of a stretch, whole: its edges move inwards to the next space, but not into a word that was found. */
function cut(
  text: string,
  stretch: Stretch,
  hits: readonly Hit[],
  isFirst: boolean,
): readonly ExcerptPiece[] {
  const found = hitsIn([stretch], hits);
  const first = found[0]?.start ?? stretch.end;
  const last = Math.max(stretch.start, ...found.map(({ end }) => end));
  let { start, end } = stretch;
  if (start > 0 && !/\s/.test(text.charAt(start - 1))) {
    const space = text.indexOf(' ', start);
    start = space !== -1 && space < first ? space + 1 : wholeCharacter(text, start);
  }
  if (end < text.length && text.charAt(end) !== ' ') {
    const space = text.lastIndexOf(' ', end);
    end = space > start && space >= last ? space : wholeCharacter(text, end);
  }
  // Between two stretches one sign says that something is left out.
  return piecesOf(text, start, end, found).slice(isFirst || start === 0 ? 0 : 1);
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
