import { type ChosenBlock, collapse } from './chosenBlock.ts';
import { encodeDirective } from './encodeDirective.ts';

/** Up to so many words are named whole, more by their first and last. */
const WHOLE = 10;
/** Words at either end of a range: so many, and up to so many where fewer are not the first of their kind. */
const EDGE = { least: 4, most: 8 };
/** Words around it that tell a text from an earlier one that is the same. */
const CONTEXT = 4;

/** A block as words: word number n is `text.slice(starts[n], ends[n])`; selected are those from `first` to `last`. */
interface Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly first: number;
  readonly last: number;
}

/**
 * The text directive that leads to a selection, `text=[prefix-,]start[,end][,-suffix]` (WICG Scroll To Text Fragment),
 * without the `:~:` before it. A browser looks for whole words, each part within one block, and takes the first place
 * that it finds; so half words are completed, and parts are made longer until they stand nowhere before. Undefined where
 * that cannot be done, or no word is selected. `earlier` is the page's text before the first block.
 */
export function textDirective(
  chosen: readonly ChosenBlock[],
  earlier: string,
  lang: string,
): string | undefined {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const blocks = chosen.map((block) => wordsOf(block, segmenter));
  const first = blocks.findIndex(hasWords);
  const last = blocks.findLastIndex(hasWords);
  const [from, to] = [blocks[first], blocks[last]];
  if (!from || !to) return undefined;
  const before = [earlier, ...blocks.slice(0, first).map(({ text }) => text)].join('\n');
  if (from === to && from.last - from.first < WHOLE) return whole(from, before);
  const start = rangeStart(from, before, from === to ? from.last - EDGE.least : from.last);
  if (!start) return undefined;
  const between = blocks.slice(first + 1, last).map(({ text }) => text);
  const rest = from === to ? [] : [from.text.slice(start.end), ...between];
  const end = rangeEnd(to, rest.join('\n'), from === to ? start.end : 0);
  return end && `text=${start.words},${end}`;
}

function wordsOf({ before, chosen, after }: ChosenBlock, segmenter: Intl.Segmenter): Words {
  const text = collapse(before + chosen + after);
  const from = collapse(before).length;
  const to = collapse(before + chosen).length;
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
  const starts = words.map(({ index }) => index);
  const ends = words.map(({ index, segment }) => index + segment.length);
  const first = ends.findIndex((end) => end > from);
  return { text, starts, ends, first, last: starts.findLastIndex((start) => start < to) };
}

function hasWords({ first, last }: Words): boolean {
  return first !== -1 && first <= last;
}

/** From word number `from` to word number `to`, both included, with what is between them. */
function slice({ text, starts, ends }: Words, from: number, to: number): string {
  return text.slice(starts[from], ends[to]);
}

function whole(words: Words, earlier: string): string | undefined {
  const { text, starts, ends, first, last } = words;
  const exact = slice(words, first, last);
  if (isFirst(exact, `${earlier}\n${text.slice(0, starts[first])}`)) return `text=${encodeDirective(exact)}`;
  const [from, to] = [Math.max(0, first - CONTEXT), Math.min(ends.length - 1, last + CONTEXT)];
  if (!isFirst(slice(words, from, to), `${earlier}\n${text.slice(0, starts[from])}`)) return undefined;
  const suffix = text.slice(ends[last], ends[to]).trim();
  return `text=${prefixOf(words, from)}${encodeDirective(exact)}${suffix && `,-${encodeDirective(suffix)}`}`;
}

function rangeStart(
  words: Words,
  earlier: string,
  most: number,
): { readonly words: string; readonly end: number } | undefined {
  const { text, starts, ends, first } = words;
  for (const context of [0, CONTEXT]) {
    const from = Math.max(0, first - context);
    const before = `${earlier}\n${text.slice(0, starts[from])}`;
    for (let count = EDGE.least; count <= EDGE.most; count++) {
      const to = Math.min(first + count - 1, most);
      if (!isFirst(slice(words, from, to), before)) continue;
      return { words: prefixOf(words, from) + encodeDirective(slice(words, first, to)), end: ends[to] ?? 0 };
    }
  }
  return undefined;
}

/** `between` and the block's text from `from` on are what a browser looks through for the end. */
function rangeEnd(words: Words, between: string, from: number): string | undefined {
  const { text, starts, ends, first, last } = words;
  const suffixEnd = Math.min(ends.length - 1, last + CONTEXT);
  for (const to of [last, suffixEnd]) {
    for (let count = EDGE.least; count <= EDGE.most; count++) {
      const at = Math.max(first, last - count + 1);
      const start = starts[at] ?? 0;
      if (start < from || !isFirst(slice(words, at, to), `${between}\n${text.slice(from, start)}`)) continue;
      const suffix = text.slice(ends[last], ends[to]).trim();
      return `${encodeDirective(slice(words, at, last))}${suffix && `,-${encodeDirective(suffix)}`}`;
    }
  }
  return undefined;
}

/** The words from number `from` up to the selection; "" where it begins with them. */
function prefixOf({ text, starts, first }: Words, from: number): string {
  const prefix = text.slice(starts[from], starts[first]).trim();
  return prefix && `${encodeDirective(prefix)}-,`;
}

/** Whether `text` stands nowhere in what is before it, however leniently a browser compares. */
function isFirst(text: string, before: string): boolean {
  const sought = fold(text);
  const all = fold(`${before}${text}`);
  return all.indexOf(sought) === all.length - sought.length;
}

function fold(text: string): string {
  return collapse(text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}
