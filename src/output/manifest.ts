import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';

/** What the last build wrote, and what proves that it is still there. */
export interface ManifestEntry {
  readonly hash: string;
  /** Of a page: see `PlannedPage`. */
  readonly key?: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly mtime: number;
}

/** Output → entry. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

/*
 * A line for each file, `["index.html","hash","key",bytes,mtime]`, under one that names the form; a later line of the
 * same file stands for an earlier one, and `["index.html"]` says that the file is gone. So a build that changes little
 * adds little, and what a killed build has half written is no line.
 */

const FORM = 'communique-manifest-2';

/** Lines are written in pieces of this many characters: no archive is too large for one string. */
const PIECE = 1 << 20;

/** Where a site root keeps what it knows of the output folder `out`; both absolute. */
export function manifestFile(root: string, out: string): string {
  return path.join(root, '.communique', `manifest-${digest(out)}.ndjson`);
}

/** A manifest as its file holds it. */
export interface StoredManifest {
  readonly entries: Manifest;
  /** More than entries where later lines stand for earlier ones. */
  readonly lines: number;
}

export const NO_MANIFEST: StoredManifest = { entries: new Map(), lines: 0 };

/** Reads a manifest; one that is missing or of another form is empty, and everything is built anew. */
export function readManifest(file: string): StoredManifest {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return NO_MANIFEST;
  }
  const entries = new Map<string, ManifestEntry>();
  let lines = 0;
  let start = bytes.indexOf(10) + 1;
  if (bytes.toString('utf8', 0, Math.max(0, start - 1)) !== FORM) return NO_MANIFEST;
  for (let end = bytes.indexOf(10, start); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
    lines += 1;
    // A line that is none is passed over: the one it should have replaced proves nothing of what is on the disk now.
    const line = parseLine(bytes.toString('utf8', start, end));
    if (line?.entry) entries.set(line.output, line.entry);
    else if (line) entries.delete(line.output);
  }
  return { entries, lines };
}

function parseLine(text: string): { output: string; entry: ManifestEntry | undefined } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return undefined;
    const [output, hash, key, size, mtime] = value;
    if (typeof output !== 'string') return undefined;
    if (value.length === 1) return { output, entry: undefined };
    if (typeof hash !== 'string' || typeof size !== 'number' || typeof mtime !== 'number') return undefined;
    return { output, entry: { hash, ...(typeof key === 'string' && { key }), size, mtime } };
  } catch {
    return undefined;
  }
}

/** Brings the manifest in `file` from `before`, as it was read, to `after`: by a few lines more, or written anew whole. */
export function writeManifest(file: string, before: StoredManifest, after: Manifest): void {
  // First an end for a line that a killed build may have left without one.
  const lines: string[] = ['\n'];
  for (const [output, entry] of after) {
    if (before.entries.get(output) !== entry) lines.push(lineOf(output, entry));
  }
  for (const output of before.entries.keys()) {
    if (!after.has(output)) lines.push(`${JSON.stringify([output])}\n`);
  }
  if (lines.length === 1) return;
  const isShort = before.lines > 0 && before.lines + lines.length < 2 * after.size;
  if (isShort) appendFileSync(file, lines.join(''));
  else writeWhole(file, after);
}

function writeWhole(file: string, manifest: Manifest): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const handle = openSync(`${file}.tmp`, 'w');
  try {
    let piece = `${FORM}\n`;
    for (const [output, entry] of manifest) {
      piece += lineOf(output, entry);
      if (piece.length < PIECE) continue;
      writeSync(handle, piece);
      piece = '';
    }
    writeSync(handle, piece);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.tmp`, file);
}

function lineOf(output: string, { hash, key, size, mtime }: ManifestEntry): string {
  return `${JSON.stringify([output, hash, key ?? null, size, mtime])}\n`;
}
