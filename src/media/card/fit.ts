import { cutText } from '../../lib/cutText.ts';
import { breaksOf, graphemeBreaksOf } from './breaks.ts';
import { type Paragraph, toParagraph } from './paragraph.ts';
import { type ShapedLine, shapeLine } from './shape.ts';
import { type Role, TYPEFACES } from './typefaces.ts';
import { type Line, type Wrappable, wrap, wrapBalanced } from './wrap.ts';

/** UTF-16 units of a text that are looked at. */
const LONGEST = 600;

/** A text to be set, and the room that there is for it. */
export interface TextBox {
  /** One of which `isDrawable` is true, without line breaks. */
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly role: Role;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Font sizes in pixels, the best first. */
  readonly sizes: readonly [number, ...number[]];
}

/** A text as it is set. */
export interface SetText {
  readonly lines: readonly ShapedLine[];
  /** In pixels. */
  readonly size: number;
  /** From one baseline to the next, in pixels. */
  readonly leading: number;
}

/**
 * Sets a text in the largest of the sizes in which all of it has room without a word being cut; in the smallest one,
 * what has no room is left out after a word, with an ellipsis.
 */
export function fitText({ text, ...place }: TextBox): SetText {
  // No card has room for more, and every way to break a text is tried.
  const box = { ...place, text: text.length > LONGEST ? cutText(text, LONGEST) : text };
  const { sizes, width } = box;
  const laid = layOut(box, box.text);
  for (const size of sizes) {
    const { lines, cutWords } = wrapBalanced(laid.wrappable, width / size);
    if (!cutWords && lines.length <= linesIn(box, laid, size)) return finish(laid, lines, size);
  }
  const size = Math.min(...sizes);
  const { lines } = wrap(laid.wrappable, width / size);
  const room = linesIn(box, laid, size);
  if (lines.length <= room) return finish(laid, lines, size);
  const last = lines[room - 1]?.end ?? 0;
  const { breaks, emergencyBreaks } = laid.wrappable;
  const words = breaks.filter((place) => place <= last);
  // A first word that is too long alone is cut as well.
  const places = words.length > 0 ? words : emergencyBreaks.filter((place) => place <= last);
  for (const place of places.toReversed()) {
    const cut = layOut(box, `${box.text.slice(0, place).replace(/[\s,;:–—-]+$/u, '')}…`);
    const wrapping = wrap(cut.wrappable, width / size);
    if (wrapping.lines.length <= room) return finish(cut, wrapping.lines, size);
  }
  return finish(laid, lines.slice(0, room), size);
}

interface LaidOut {
  readonly wrappable: Wrappable;
  readonly shape: (line: Line) => ShapedLine;
  /** In font sizes. */
  readonly leading: number;
}

function layOut({ lang, dir, role }: TextBox, text: string): LaidOut {
  const paragraph: Paragraph = toParagraph(text, dir);
  const known = new Map<string, ShapedLine>();
  const shape = ({ start, end }: Line): ShapedLine => {
    const key = `${start} ${end}`;
    const line = known.get(key) ?? shapeLine(paragraph, start, end, role, lang);
    known.set(key, line);
    return line;
  };
  const wrappable = {
    text,
    breaks: breaksOf(text, lang),
    emergencyBreaks: graphemeBreaksOf(text),
    measure: (line: Line) => shape(line).width,
  };
  return {
    wrappable,
    shape,
    leading: Math.max(...paragraph.runs.map(({ face }) => TYPEFACES[face].leading)),
  };
}

function linesIn({ height }: TextBox, { leading }: LaidOut, size: number): number {
  return Math.max(1, Math.floor(height / (size * leading)));
}

function finish({ shape, leading }: LaidOut, lines: readonly Line[], size: number): SetText {
  return { lines: lines.map(shape), size, leading: size * leading };
}
