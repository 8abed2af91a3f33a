import { CARD_HEIGHT, CARD_WIDTH } from '../../model/cardSize.ts';
import type { Card } from '../../plan/cards.ts';
import { fitText, type SetText, type TextBox } from './fit.ts';
import { outlinesOf } from './shape.ts';

/** The colours of `templates/assets/site.css`, by day. */
const COLOURS = {
  paper: '#fff',
  ink: '#16222a',
  soft: '#51606a',
  line: '#cfd9db',
  brand: '#0b4650',
  pale: '#d5e3e5',
  mark: '#b07210',
  kind: '#85550b',
  alert: '#a1261b',
};

/* Everything below is in pixels. */
const MARGIN = 72;
const INNER = CARD_WIDTH - 2 * MARGIN;
/** A tag's height, and what is left on both sides of its word. */
const TAG = 48;
const PADDING = 18;

/** Draws a card as an SVG that holds outlines only: no font is needed to see it. */
export function drawCard(card: Card): string {
  const shapes = card.release ? drawRelease(card, card.release) : drawSite(card);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">${shapes}</svg>`;
}

/** The site's band, what was released under it, and at the foot when and where. */
function drawRelease(card: Card, release: NonNullable<Card['release']>): string {
  const { set, place } = typesetter(card);
  const [band, foot] = [110, 540];
  const kindHeight = 60;
  const title = set(release.title, 'title', INNER, 318, [84, 76, 68, 62, 56, 50, 46]);
  const kind = set(release.kind, 'strong', INNER / 2, TAG, [32, 28]);
  // Around the middle of the room, a little above it.
  const free = foot - band - kindHeight - heightOf(title);
  const top = band + Math.max(24, free * 0.42);
  return [
    rectangle(0, 0, CARD_WIDTH, CARD_HEIGHT, COLOURS.paper),
    rectangle(0, 0, CARD_WIDTH, band, COLOURS.brand),
    rectangle(0, band, CARD_WIDTH, 7, COLOURS.mark),
    place(set(card.site, 'title', INNER, band, [40, 36, 32]), 'start', 0, band, COLOURS.paper),
    place(kind, 'start', top, TAG, COLOURS.kind),
    release.withdrawn === undefined ? '' : drawTag(card, release.withdrawn, widthOf(kind) + 24, top),
    place(title, 'start', top + kindHeight, heightOf(title), COLOURS.ink),
    rectangle(MARGIN, foot, INNER, 2, COLOURS.line),
    place(set(release.date, 'plain', INNER / 2, 60, [32, 28]), 'start', foot, 88, COLOURS.soft),
    place(set(card.host, 'plain', INNER / 2 - 32, 60, [32, 28, 24]), 'end', foot, 88, COLOURS.soft),
  ].join('');
}

/** The site's name on its own colour. */
function drawSite(card: Card): string {
  const { set, place } = typesetter(card);
  const foot = 540;
  const title = set(card.site, 'title', INNER, 300, [92, 84, 76, 68, 60, 52]);
  const lead = card.lead === '' ? undefined : set(card.lead, 'plain', INNER, 150, [36, 32]);
  const gap = 28;
  const height = heightOf(title) + (lead ? gap + heightOf(lead) : 0);
  const top = (foot - height) / 2;
  return [
    rectangle(0, 0, CARD_WIDTH, CARD_HEIGHT, COLOURS.brand),
    place(title, 'start', top, heightOf(title), COLOURS.paper),
    lead ? place(lead, 'start', top + heightOf(title) + gap, heightOf(lead), COLOURS.pale) : '',
    rectangle(0, foot, CARD_WIDTH, 7, COLOURS.mark),
    place(set(card.host, 'plain', INNER, 60, [32, 28, 24]), 'start', foot + 7, 83, COLOURS.paper),
  ].join('');
}

/** A word on the colour of warnings, `inset` behind the margin. */
function drawTag(card: Card, word: string, inset: number, top: number): string {
  const { set, place, fromStart } = typesetter(card);
  const text = set(word, 'strong', INNER / 3, TAG, [30, 26]);
  const width = widthOf(text) + 2 * PADDING;
  return (
    rectangle(fromStart(inset, width), top, width, TAG, COLOURS.alert) +
    place(text, 'start', top, TAG, COLOURS.paper, inset + PADDING)
  );
}

/** Sets and places texts in a card's language and direction. */
function typesetter({ lang, dir }: Card) {
  /** The left end of what is `width` wide and `inset` behind the margin at which lines begin. */
  const fromStart = (inset: number, width: number) =>
    dir === 'ltr' ? MARGIN + inset : CARD_WIDTH - MARGIN - inset - width;
  return {
    fromStart,
    set: (
      text: string,
      role: TextBox['role'],
      width: number,
      height: number,
      sizes: TextBox['sizes'],
    ): SetText => fitText({ text, lang, dir, role, width, height, sizes }),
    /** Puts a text into the middle of a row. */
    place: (
      text: SetText,
      side: 'start' | 'end',
      top: number,
      height: number,
      colour: string,
      inset = 0,
    ): string => {
      const first = top + (height - heightOf(text)) / 2 + text.leading / 2 + CAPS * text.size;
      const outlines = text.lines.map((line, index) => {
        const width = line.width * text.size;
        const x = fromStart(side === 'start' ? inset : INNER - width, width);
        return outlinesOf(line, x, first + index * text.leading, text.size);
      });
      return `<g fill="${colour}">${outlines.join('')}</g>`;
    },
  };
}

/** Half the height of capitals, in font sizes: by it a line stands in the middle. */
const CAPS = 0.33;

function heightOf({ lines, leading }: SetText): number {
  return lines.length * leading;
}

function widthOf({ lines, size }: SetText): number {
  return Math.max(...lines.map(({ width }) => width)) * size;
}

function rectangle(x: number, y: number, width: number, height: number, colour: string): string {
  // On whole pixels its edges are sharp.
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(Math.round);
  return `<path fill="${colour}" d="M${left} ${top}H${right}V${bottom}H${left}z"/>`;
}
