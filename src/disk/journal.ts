import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/*
 * A journal is a file of lines under one that names its form. A later line stands for an earlier one of the same thing,
 * so that little is written where little changed; what a killed process has half written is no line.
 */

/** Read and written in pieces of this many bytes or characters: no archive is too large for one string. */
const PIECE = 1 << 20;

/** What there is to write into a journal. Lines come one at a time, each with its end. */
export interface JournalChange {
  /** Lines it has now. */
  readonly lines: number;
  /** Things it will tell of. */
  readonly size: number;
  /** How many lines there are to add, and they. */
  readonly count: number;
  readonly added: () => Iterable<string>;
  /** All of them, should it be written anew. */
  readonly all: () => Iterable<string>;
}

/** Adds to a journal (absolute) or, before it is twice as long as it need be, writes it anew: whole, or the old one stands. */
export function writeJournal(
  file: string,
  form: string,
  { lines, size, count, added, all }: JournalChange,
): void {
  if (count === 0) return;
  if (lines > 0 && lines + count < 2 * size) {
    // First an end for a line that a killed process may have left without one.
    writePieces(file, 'a', '\n', added());
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.tmp`;
  try {
    writePieces(temporary, 'w', `${form}\n`, all());
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  renameSync(temporary, file);
}

function writePieces(file: string, flag: 'a' | 'w', start: string, lines: Iterable<string>): void {
  const handle = openSync(file, flag);
  try {
    let piece = start;
    for (const line of lines) {
      piece += line;
      if (piece.length < PIECE) continue;
      writeSync(handle, piece);
      piece = '';
    }
    writeSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}

/** The lines of a journal; none where it is missing or of another form. Only a piece of it is in memory at a time. */
export function* readJournal(file: string, form: string): Generator<string> {
  let isForm: boolean | undefined;
  for (const line of readLines(file)) {
    isForm ??= line === form;
    if (!isForm) return;
    if (line !== form) yield line;
  }
}

function* readLines(file: string): Generator<string> {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return;
  }
  try {
    let piece = Buffer.allocUnsafe(PIECE);
    let filled = 0;
    for (let read = 1; read > 0; ) {
      // A line longer than the piece.
      if (filled === piece.length) piece = Buffer.concat([piece], 2 * piece.length);
      read = readSync(handle, piece, filled, piece.length - filled, null);
      filled += read;
      const text = piece.subarray(0, filled);
      let start = 0;
      for (let end = text.indexOf(10); end >= 0; start = end + 1, end = text.indexOf(10, start))
        yield text.toString('utf8', start, end);
      piece.copyWithin(0, start, filled);
      filled -= start;
    }
  } finally {
    closeSync(handle);
  }
}
