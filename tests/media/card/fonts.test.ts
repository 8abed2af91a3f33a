import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Blob, Face } from 'harfbuzzjs';
import { digest } from '../../../src/lib/digest.ts';
import { FONT_DIGESTS } from '../../../src/media/card/fontDigests.ts';
import { FONT_FOLDER } from '../../../src/media/card/fonts.ts';
import { SCRIPTS, TYPEFACES } from '../../../src/media/card/typefaces.ts';
import { CARD_LETTERS } from '../../../src/model/cardRanges.ts';

/*
 * Two tables stand for the fonts where these are not read: the code points of each family, and the files' digests.
 * UPDATE=1 writes both anew from the fonts.
 */
const UPDATE = process.env.UPDATE === '1' && !process.env.CI;
const SRC = path.join(import.meta.dirname, '../../../src');
const names = readdirSync(FONT_FOLDER).filter((name) => name.endsWith('.ttf'));
const bytesOf = (name: string) => readFileSync(path.join(FONT_FOLDER, name));

function digests(): Record<string, string> {
  return Object.fromEntries(names.sort().map((name) => [name.replace('.ttf', ''), digest(bytesOf(name))]));
}

/** What all fonts of a family have: of its own scripts, and of what all scripts share. */
function lettersOf(files: readonly string[]): readonly string[] {
  const sets = files.map((file) => {
    const face = new Face(new Blob(bytesOf(`${file}.ttf`)));
    return new Set(face.collectUnicodes());
  });
  const [first = new Set<number>(), ...rest] = sets;
  const others = SCRIPTS.filter(({ face }) => TYPEFACES[face].files.title !== files[0]);
  const points = [...first]
    .filter((point) => point >= 0x20 && rest.every((set) => set.has(point)))
    .filter((point) => !others.some(({ letters }) => letters.test(String.fromCodePoint(point))))
    .sort((a, b) => a - b);
  return inRanges(points);
}

function inRanges(points: readonly number[]): readonly string[] {
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`));
}

function letters(): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(TYPEFACES).map(([face, { files }]) => [
      face,
      lettersOf([...new Set(Object.values(files))]),
    ]),
  );
}

/** Text in lines that the formatter leaves alone. */
function inLines(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 98) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

if (UPDATE) {
  const note = '/* Written by tests/media/card/fonts.test.ts from the fonts of share cards. */\n\n';
  const table = (entries: object) => `${JSON.stringify(entries, null, 2)};\n`;
  writeFileSync(
    path.join(SRC, 'media/card/fontDigests.ts'),
    `${note}/** Font → digest of its file. */\nexport const FONT_DIGESTS: Readonly<Record<string, string>> = ${table(digests())}`,
  );
  const ranges = Object.fromEntries(Object.entries(letters()).map(([face, own]) => [face, inLines(own)]));
  writeFileSync(
    path.join(SRC, 'model/cardRanges.ts'),
    `${note}/** Family → the code points that it draws, hexadecimal: of its own scripts, and those that all scripts share. */\nexport const CARD_LETTERS = ${table(ranges)}`,
  );
} else {
  test('the fonts are those that the recipe of share cards names', () => {
    assert.deepEqual(FONT_DIGESTS, digests(), 'run this file with UPDATE=1, then the formatter');
  });

  test('the table of letters tells what every font of a family has', () => {
    const known = Object.entries(CARD_LETTERS).map(([face, lines]) => [
      face,
      lines.flatMap((line) => line.split(' ')),
    ]);
    assert.deepEqual(Object.fromEntries(known), letters(), 'run this file with UPDATE=1, then the formatter');
  });
}
