import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Written in pieces of this many characters: no archive is too large for one string. */
const PIECE = 1 << 20;

/** Writes a file (absolute) whole: until the last of the lines, each with its own end, is written, the old one stands. Makes its folder. */
export function writeLines(file: string, lines: Iterable<string>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.tmp`;
  const handle = openSync(temporary, 'w');
  try {
    let piece = '';
    for (const line of lines) {
      piece += line;
      if (piece.length < PIECE) continue;
      writeSync(handle, piece);
      piece = '';
    }
    writeSync(handle, piece);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}
