import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import type { Manifest, ManifestEntry } from '../plan/stale.ts';

/** Of the manifest file's form: another version's is not read. */
const VERSION = 1;

/** Where a site root keeps what it knows of the output folder `out`; both absolute. */
export function manifestFile(root: string, out: string): string {
  return path.join(root, '.communique', `manifest-${digest(out)}.json`);
}

/** Reads a manifest; one that is missing, damaged or of another version is empty, and everything is built anew. */
export function readManifest(file: string): Manifest {
  try {
    const { version, files } = JSON.parse(readFileSync(file, 'utf8'));
    return version === VERSION && Array.isArray(files) && files.every(isEntry) ? new Map(files) : new Map();
  } catch {
    return new Map();
  }
}

function isEntry(value: unknown): value is readonly [string, ManifestEntry] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const { hash, size, mtime } = value[1] ?? {};
  return typeof hash === 'string' && typeof size === 'number' && typeof mtime === 'number';
}

/** Writes a manifest whole. */
export function writeManifest(file: string, manifest: ReadonlyMap<string, ManifestEntry>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify({ version: VERSION, files: [...manifest] }));
  renameSync(`${file}.tmp`, file);
}
