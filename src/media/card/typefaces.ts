import type { Typeface } from '../../model/cardLetters.ts';

/** What a text is on a card: its headline, a strong word or a plain one. */
export type Role = 'title' | 'strong' | 'plain';

/** How a family is set. */
export interface Setting {
  /** Files of `fonts/`, without `.ttf`. */
  readonly files: Readonly<Record<Role, string>>;
  /** The size of its letters beside Source's, so that they look as large. */
  readonly scale: number;
  /** From one line to the next, in font sizes: what its highest and lowest marks need. */
  readonly leading: number;
  /** Between words, in font sizes, where the font's own space is not good. */
  readonly wordSpace?: number;
}

export const TYPEFACES: Readonly<Record<Typeface, Setting>> = {
  source: {
    files: { title: 'sourceSerif-600', strong: 'sourceSans-600', plain: 'sourceSans-400' },
    scale: 1,
    leading: 1.2,
  },
  notoNaskhArabic: noto('NaskhArabic', 1.1, 1.5),
  notoSansHebrew: noto('SansHebrew', 1, 1.25),
  // Its own space is half a font size wide, twice as wide as the others'.
  notoSansSinhala: { ...noto('SansSinhala', 0.95, 1.4), wordSpace: 0.28 },
  notoSansTamil: noto('SansTamil', 0.9, 1.4),
  notoSansDevanagari: noto('SansDevanagari', 1, 1.4),
  notoSansThai: noto('SansThai', 1, 1.5),
};

function noto(name: string, scale: number, leading: number): Setting {
  const [strong, plain] = [`noto${name}-600`, `noto${name}-400`];
  return { files: { title: strong, strong, plain }, scale, leading };
}

/** A script that cards are written in. */
export interface Script {
  /** ISO 15924: tells the shaper how letters join. */
  readonly code: string;
  readonly face: Typeface;
  readonly letters: RegExp;
}

export const SCRIPTS: readonly Script[] = [
  { code: 'Latn', face: 'source', letters: /\p{Script=Latin}/u },
  { code: 'Cyrl', face: 'source', letters: /\p{Script=Cyrillic}/u },
  { code: 'Grek', face: 'source', letters: /\p{Script=Greek}/u },
  { code: 'Arab', face: 'notoNaskhArabic', letters: /\p{Script=Arabic}/u },
  { code: 'Hebr', face: 'notoSansHebrew', letters: /\p{Script=Hebrew}/u },
  { code: 'Sinh', face: 'notoSansSinhala', letters: /\p{Script=Sinhala}/u },
  { code: 'Taml', face: 'notoSansTamil', letters: /\p{Script=Tamil}/u },
  { code: 'Deva', face: 'notoSansDevanagari', letters: /\p{Script=Devanagari}/u },
  { code: 'Thai', face: 'notoSansThai', letters: /\p{Script=Thai}/u },
];
