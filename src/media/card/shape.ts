import { Direction, type Font, Buffer as Glyphs, shape } from 'harfbuzzjs';
import { fontOf } from './fonts.ts';
import { type Paragraph, type Run, runsOfLine } from './paragraph.ts';
import { type Role, TYPEFACES } from './typefaces.ts';

/** A glyph in its place; everything in font sizes, from the line's left end and its baseline up. */
interface PlacedGlyph {
  readonly font: Font;
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** Of a font unit. */
  readonly unit: number;
}

/** Part of a paragraph on one line. */
export interface ShapedLine {
  /** In font sizes. */
  readonly width: number;
  readonly glyphs: readonly PlacedGlyph[];
}

/** Chooses and places the glyphs of a part of a paragraph that ends in no space. `lang` decides between forms of letters. */
export function shapeLine(
  paragraph: Paragraph,
  start: number,
  end: number,
  role: Role,
  lang: string,
): ShapedLine {
  const placed: PlacedGlyph[] = [];
  let pen = 0;
  for (const run of runsOfLine(paragraph, start, end)) {
    const { files, scale, wordSpace } = TYPEFACES[run.face];
    const font = fontOf(files[role]);
    const unit = scale / UNITS;
    for (const glyph of shapeRun(font, paragraph.text, run, lang)) {
      const { codepoint: id, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
      if (id === 0) throw new Error(`${files[role]} lacks a glyph of “${paragraph.text}”`);
      placed.push({ font, id, x: pen + xOffset * unit, y: yOffset * unit, unit });
      const isSpace = paragraph.text[cluster] === ' ';
      pen += isSpace && wordSpace !== undefined ? wordSpace * scale : xAdvance * unit;
    }
  }
  return { width: pen, glyphs: placed };
}

/** In a font size; the same in all our fonts. */
const UNITS = 1000;

/** One for all: what is shaped is taken from it at once, and memory outside of this language's care stays as it is. */
const glyphs = new Glyphs();

function shapeRun(font: Font, text: string, { start, end, script, level }: Run, lang: string) {
  glyphs.reset();
  // The text around it is seen too: a letter joins its neighbour in another run.
  glyphs.addText(text, start, end - start);
  glyphs.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  glyphs.setScript(script);
  glyphs.setLanguage(lang);
  shape(font, glyphs);
  return glyphs.getGlyphInfosAndPositions();
}

/** The outlines of a line as SVG paths, `size` pixels large, its left end and baseline at `x` and `y`. */
export function outlinesOf({ glyphs }: ShapedLine, x: number, y: number, size: number): string {
  return glyphs
    .map((glyph) => {
      const outline = glyph.font.glyphToPath(glyph.id);
      if (outline === '') return '';
      const scale = round(glyph.unit * size, 5);
      const place = `${round(x + glyph.x * size, 2)} ${round(y - glyph.y * size, 2)}`;
      return `<path transform="translate(${place}) scale(${scale} ${-scale})" d="${outline}"/>`;
    })
    .join('');
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
