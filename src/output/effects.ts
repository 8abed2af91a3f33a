import {
  copyFileSync,
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
  read(output: string): Uint8Array | undefined;
  stat(output: string): { readonly size: number; readonly mtime: number } | undefined;
  /** Replaces the file whole: no reader ever sees half of it. */
  write(output: string, content: string | Uint8Array): void;
  copy(from: string, output: string): void;
  /** Removes the file, and its folder when that is empty. */
  remove(output: string): void;
  list(): readonly string[];
}

/** The last part of a temporary file's name; one left by a killed build is removed by the next, as any file no job makes. */
const TEMPORARY = '.communique-tmp';

/** Effects on a real folder. Throws what `node:fs` throws: a full disk, a missing right. */
export function diskEffects(folder: string): Effects {
  const made = new Set<string>();
  const place = (output: string): string => {
    const file = path.join(folder, output);
    const parent = path.dirname(file);
    if (!made.has(parent)) {
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
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  };
  return {
    read: (output) => ifThere(() => readFileSync(path.join(folder, output))),
    stat: (output) => {
      const stat = statSync(path.join(folder, output), { throwIfNoEntry: false });
      return stat && { size: stat.size, mtime: stat.mtimeMs };
    },
    write: (output, content) => replace(output, (temporary) => writeFileSync(temporary, content)),
    copy: (from, output) => replace(output, (temporary) => copyFileSync(from, temporary)),
    remove: (output) => {
      rmSync(path.join(folder, output), { force: true });
      removeEmpty(folder, path.posix.dirname(output), made);
    },
    list: () => listFiles(folder),
  };
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

function ifThere<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}
