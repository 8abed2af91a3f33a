import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { listFiles } from '../lib/listFiles.ts';

/** Everything a build does to its output folder. Names are relative to it, with `/`. */
export interface Effects {
  /** Undefined where there is no file. */
  read(output: string): Uint8Array | undefined;
  stat(output: string): { readonly size: number; readonly mtime: number } | undefined;
  /** Replaces the file whole: no reader ever sees half of it. */
  write(output: string, content: string | Uint8Array): void;
  /** Removes the file, and its folder when that is empty. */
  remove(output: string): void;
  list(): readonly string[];
}

/** The last part of a temporary file's name; one left by a killed build is removed by the next, as any file no job makes. */
const TEMPORARY = '.communique-tmp';

// Far quicker than an exception for each file that is not there.
const NO_ENTRY = { throwIfNoEntry: false } as const;

/** Effects on a real folder. Throws what `node:fs` throws: a full disk, a missing right. */
export function diskEffects(folder: string): Effects {
  const made = new Set<string>();
  const place = (output: string): string => {
    const file = path.join(folder, output);
    const parent = path.dirname(file);
    if (!made.has(parent)) {
      clearFor(folder, path.posix.dirname(output));
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    return file;
  };
  const replace = (output: string, fill: (temporary: string) => void): void => {
    const file = place(output);
    const temporary = file + TEMPORARY;
    try {
      fill(temporary);
      if (statSync(file, NO_ENTRY)?.isDirectory()) rmSync(file, { recursive: true });
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  };
  return {
    read: (output) => ifThere(() => readFileSync(path.join(folder, output))),
    stat: (output) => {
      const stat = ifThere(() => statSync(path.join(folder, output), NO_ENTRY));
      return stat && { size: stat.size, mtime: stat.mtimeMs };
    },
    write: (output, content) => replace(output, (temporary) => writeFileSync(temporary, content)),
    remove: (output) => {
      rmSync(path.join(folder, output), { force: true });
      removeEmpty(folder, path.posix.dirname(output), made);
    },
    list: () => listFiles(folder),
  };
}

/** Removes files that stand where folders must be: an address of an older site, or what a stranger put there. */
function clearFor(root: string, folder: string): void {
  let at = root;
  for (const part of folder.split('/')) {
    at = path.join(at, part);
    const stat = lstatSync(at, NO_ENTRY);
    if (stat === undefined) return;
    if (!stat.isDirectory()) rmSync(at);
  }
}

function removeEmpty(root: string, folder: string, made: Set<string>): void {
  for (let at = folder; at !== '.' && at !== '/'; at = path.posix.dirname(at)) {
    try {
      rmdirSync(path.join(root, at));
      made.delete(path.join(root, at));
    } catch {
      return;
    }
  }
}

const NOT_THERE = new Set<unknown>(['ENOENT', 'ENOTDIR', 'EISDIR']);

function ifThere<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_THERE.has(error.code)) return undefined;
    throw error;
  }
}
