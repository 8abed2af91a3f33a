import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';

export const FONT_FOLDER = path.join(import.meta.dirname, 'fonts');

const fonts = new Map<string, Font>();

/** A font of `fonts/`, by its name without `.ttf`; read when first asked for, and kept. */
export function fontOf(name: string): Font {
  const font =
    fonts.get(name) ?? new Font(new Face(new Blob(readFileSync(path.join(FONT_FOLDER, `${name}.ttf`)))));
  fonts.set(name, font);
  return font;
}
