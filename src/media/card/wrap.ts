/** A part of a text on one line; `end` is behind its last character that is no space. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** A text that is to be cut into lines. */
export interface Wrappable {
  readonly text: string;
  /** Where a line may begin; see `breaksOf`. */
  readonly breaks: readonly number[];
  /** Where it may if nothing else helps. */
  readonly emergencyBreaks: readonly number[];
  /** Width of a part on one line, in any unit. */
  readonly measure: (line: Line) => number;
}

export interface Wrapping {
  readonly lines: readonly Line[];
  /** A word was wider than a line, and had to be cut. */
  readonly cutWords: boolean;
}

/** Fills lines of `width` one after the other. Each has at least one character, were it too wide. */
export function wrap({ text, breaks, emergencyBreaks, measure }: Wrappable, width: number): Wrapping {
  const lines: Line[] = [];
  let cutWords = false;
  let start = 0;
  while (start < text.length) {
    const fits = (end: number) => measure(lineOf(text, start, end)) <= width;
    let end = farthest(breaks, start, fits);
    if (end === undefined) {
      cutWords = true;
      end = farthest(emergencyBreaks, start, fits) ?? next(emergencyBreaks, start) ?? text.length;
    }
    lines.push(lineOf(text, start, end));
    start = end;
  }
  return { lines, cutWords };
}

/** The same number of lines in the least width: a title's lines are about as long as each other. */
export function wrapBalanced(wrappable: Wrappable, width: number): Wrapping {
  const widest = wrap(wrappable, width);
  if (widest.cutWords || widest.lines.length === 1) return widest;
  let [best, low, high] = [widest, width / 2, width];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    const narrower = wrap(wrappable, middle);
    if (!narrower.cutWords && narrower.lines.length === widest.lines.length)
      [best, high] = [narrower, middle];
    else low = middle;
  }
  return best;
}

/** Halvings of half a width: to a hundredth of it. */
const STEPS = 6;

function lineOf(text: string, start: number, end: number): Line {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function next(places: readonly number[], start: number): number | undefined {
  return places.find((place) => place > start);
}

function farthest(
  places: readonly number[],
  start: number,
  fits: (end: number) => boolean,
): number | undefined {
  let found: number | undefined;
  for (const place of places) {
    if (place <= start) continue;
    if (!fits(place)) break;
    found = place;
  }
  return found;
}
