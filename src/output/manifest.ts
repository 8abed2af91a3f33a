import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeJournal } from '../disk/journal.ts';
import { digest } from '../lib/digest.ts';
import { realFolder } from './realFolder.ts';

/** What a build made, and what proves that it is still there. */
export interface ManifestEntry {
  /** As `digest` makes it, of what decides the file's bytes. */
  readonly hash: string;
  /** Of a page: see `PlannedPage`. */
  readonly key?: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly mtime: number;
}

/*
 * A journal with a line for each file: hash, key, bytes and mtime in columns of fixed width, and the name as a JSON
 * string. A line that begins with `!` says that the file is gone.
 */

const FORM = 'communique-manifest-3';
const GONE = '!';

const HASH = 0;
const KEY = 23;
const SIZE = 46;
const MTIME = 59;
const NAME = 80;
const DIGEST = 22;

/** Where a site root keeps what it knows of the output folder `out`, or what that is a link to; both absolute. */
export function manifestFile(root: string, out: string): string {
  return path.join(root, '.communique', `manifest-${digest(realFolder(out))}.ndjson`);
}

/**
 * What the last build wrote, as its file holds it: a file has a number, by which its facts are read when they are asked
 * for. A million entries as objects would cost more to make and to keep than all that is done with them.
 */
export class Manifest {
  /** Output → its number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Lines read, of which later ones may stand for earlier ones; numbers are below it. */
  readonly lines: number;
  readonly #bytes: Buffer;
  readonly #starts: readonly number[];

  /** Of the bytes of a manifest's file; of another form, it is empty, and everything is built anew. */
  constructor(bytes: Buffer) {
    const numbers = new Map<string, number>();
    const starts: number[] = [];
    const first = bytes.indexOf(10) + 1;
    const isForm = bytes.toString('utf8', 0, Math.max(0, first - 1)) === FORM;
    for (
      let start = first, end = isForm ? bytes.indexOf(10, start) : -1;
      end >= 0;
      start = end + 1, end = bytes.indexOf(10, start)
    ) {
      // A line that is none is passed over: the one it should have replaced proves nothing of what is on the disk now.
      const output = nameIn(bytes, start + NAME, end);
      if (output === undefined) continue;
      if (bytes[start] === GONE.charCodeAt(0)) numbers.delete(output);
      else numbers.set(output, starts.length);
      starts.push(start);
    }
    this.numbers = numbers;
    this.lines = starts.length;
    this.#bytes = bytes;
    this.#starts = starts;
  }

  hash(number: number): string {
    return this.#cell(number, HASH, DIGEST);
  }

  /** Of a file that is no page, none. */
  key(number: number): string | undefined {
    return this.#cell(number, KEY, DIGEST).trimEnd() || undefined;
  }

  /** Bytes. */
  size(number: number): number {
    return Number(this.#cell(number, SIZE, MTIME - SIZE));
  }

  /** Milliseconds since 1970, with fractions. */
  mtime(number: number): number {
    return Number(this.#cell(number, MTIME, NAME - MTIME));
  }

  /** The line of a file, with its end. */
  line(number: number): string {
    const start = this.#starts[number] ?? 0;
    return this.#bytes.toString('utf8', start, this.#bytes.indexOf(10, start) + 1);
  }

  #cell(number: number, column: number, width: number): string {
    const start = (this.#starts[number] ?? 0) + column;
    return this.#bytes.toString('latin1', start, start + width);
  }
}

export const NO_MANIFEST = new Manifest(Buffer.of());

/** Reads a manifest; one that is missing is empty. */
export function readManifest(file: string): Manifest {
  try {
    return new Manifest(readFileSync(file));
  } catch {
    return NO_MANIFEST;
  }
}

/** What became of the files of a manifest. */
export interface ManifestChange {
  /** Of those it has, what is as it was, by its number. */
  isKept(number: number): boolean;
  /** What is otherwise, or new. */
  readonly noted: ReadonlyMap<string, ManifestEntry>;
}

/** Brings the manifest in `file` from `before`, as it was read, up to date: by a few lines more, or written anew whole. */
export function writeManifest(file: string, before: Manifest, { isKept, noted }: ManifestChange): void {
  const gone: string[] = [];
  for (const [output, number] of before.numbers) {
    if (!isKept(number) && !noted.has(output)) gone.push(output);
  }
  const all = function* () {
    for (const number of before.numbers.values()) if (isKept(number)) yield before.line(number);
    yield* linesOf(noted);
  };
  const added = function* () {
    yield* linesOf(noted);
    for (const output of gone) yield goneLine(output);
  };
  const { lines, numbers } = before;
  const size = numbers.size - gone.length + noted.size;
  writeJournal(file, FORM, { lines, size, count: noted.size + gone.length, added, all });
}

function* linesOf(noted: ReadonlyMap<string, ManifestEntry>): Generator<string> {
  for (const [output, { hash, key = '', size, mtime }] of noted) {
    const proof = `${String(size).padStart(MTIME - SIZE - 1)} ${String(mtime).padStart(NAME - MTIME - 1)}`;
    yield `${hash.padEnd(DIGEST)} ${key.padEnd(DIGEST)} ${proof} ${JSON.stringify(output)}\n`;
  }
}

function goneLine(output: string): string {
  return `${GONE.padEnd(NAME)}${JSON.stringify(output)}\n`;
}

/** The JSON string between two places, undefined where there is none. */
function nameIn(bytes: Buffer, start: number, end: number): string | undefined {
  if (end <= start + 1 || bytes[start] !== QUOTE || bytes[end - 1] !== QUOTE) return undefined;
  const name = bytes.toString('utf8', start + 1, end - 1);
  if (!name.includes('\\')) return name;
  try {
    return String(JSON.parse(`"${name}"`));
  } catch {
    return undefined;
  }
}

const QUOTE = '"'.charCodeAt(0);
