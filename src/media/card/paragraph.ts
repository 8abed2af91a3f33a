import bidiModule, { type Bidi, type EmbeddingLevels } from 'bidi-js';
import { graphemesOf, type Typeface, typefaceOf } from '../../model/cardLetters.ts';
import { SCRIPTS } from './typefaces.ts';

// The package's types speak of another module format than its code is in.
const bidi = (bidiModule as unknown as () => Bidi)();

/** A stretch of text that is shaped in one go: `end` is behind its last character. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly face: Typeface;
  /** ISO 15924. */
  readonly script: string;
  /** Of embedding (UAX #9): odd where it runs from right to left. */
  readonly level: number;
}

/** A text with the direction and the family of each character. */
export interface Paragraph {
  readonly text: string;
  readonly levels: EmbeddingLevels;
  /** In the order of reading, one for each change of family, script or direction. */
  readonly runs: readonly Run[];
}

/** Finds the runs of a text of which `isDrawable` is true, one without line breaks. */
export function toParagraph(text: string, dir: 'ltr' | 'rtl'): Paragraph {
  const levels = bidi.getEmbeddingLevels(text, dir);
  const runs: Run[] = [];
  let current = firstLetter(text);
  for (const { segment, index } of graphemesOf(text)) {
    const own = scriptOf(segment);
    const script = own ?? current.script;
    const face = typefaceOf(segment, current.face);
    if (face === undefined) throw new Error(`no font of the share cards has “${segment}”`);
    const level = levels.levels[index] ?? 0;
    const end = index + segment.length;
    const last = runs.at(-1);
    if (last && last.face === face && last.script === script && last.level === level) {
      runs[runs.length - 1] = { ...last, end };
    } else runs.push({ start: index, end, face, script, level });
    // Digits and signs go with the letters before them.
    if (own !== undefined) current = { script, face };
  }
  return { text, levels, runs };
}

/** What digits and signs before the first letter are set in. */
function firstLetter(text: string): Pick<Run, 'script' | 'face'> {
  const letter = /\p{L}/u.exec(text)?.[0] ?? 'a';
  return {
    script: scriptOf(letter) ?? 'Latn',
    face: typefaceOf(letter) ?? 'source',
  };
}

function scriptOf(text: string): string | undefined {
  return SCRIPTS.find(({ letters }) => letters.test(text))?.code;
}

/**
 * The runs of a line, from left to right (UAX #9, L2). `end` is behind the line's last character, which is no space:
 * those at an end would have another level.
 */
export function runsOfLine({ text, levels, runs }: Paragraph, start: number, end: number): readonly Run[] {
  const within = runs
    .map((run) => ({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }))
    .filter((run) => run.start < run.end);
  // Each run is of one level, so that a flip turns whole runs; what was flipped before lies within.
  for (const [from = 0, to = 0] of bidi.getReorderSegments(text, levels, start, end - 1)) {
    const first = within.findIndex((run) => run.start >= from && run.end <= to + 1);
    const flipped = within.filter((run) => run.start >= from && run.end <= to + 1);
    within.splice(first, flipped.length, ...flipped.reverse());
  }
  return within;
}
