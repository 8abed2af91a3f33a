import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listFiles } from '../src/disk/listFiles.ts';
import { digest } from '../src/lib/digest.ts';
import { type ArchiveParameters, generateFiles } from './generator/archive.ts';

/** Where generated archives and the scratch folders of a run are. Safe to remove. */
export const BENCH_FOLDER = path.join(tmpdir(), 'communique-bench');

/** Writes a generated archive as a site root; `onRelease` gets how many files are written. */
export function writeArchive(
  root: string,
  parameters: ArchiveParameters,
  onFile: (done: number) => void = () => {},
): void {
  const made = new Set<string>();
  let done = 0;
  for (const { file, text } of generateFiles(parameters)) {
    const target = path.join(root, file);
    const folder = path.dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, text);
    onFile(++done);
  }
}

/** The root of a generated archive: the one of an earlier run where parameters and generator are the same. Read only. */
export function cachedArchive(
  parameters: ArchiveParameters,
  onFile?: (done: number) => void,
): { readonly root: string; readonly reused: boolean } {
  const key = digest(JSON.stringify([parameters, generatorDigest()]));
  const root = path.join(BENCH_FOLDER, `archive-${parameters.releases}-${key}`);
  if (existsSync(root)) return { root, reused: true };
  const unfinished = `${root}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  writeArchive(unfinished, parameters, onFile);
  renameSync(unfinished, root);
  return { root, reused: false };
}

function generatorDigest(): string {
  const folder = path.join(import.meta.dirname, 'generator');
  const lib = ['capitalize', 'digest', 'slug', 'titleSlug'].map((name) =>
    path.join(import.meta.dirname, `../src/lib/${name}.ts`),
  );
  const files = [...listFiles(folder).map((name) => path.join(folder, name)), ...lib];
  return digest(files.map((file) => digest(readFileSync(file))).join());
}
