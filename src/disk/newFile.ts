import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasCode } from '../lib/errors.ts';

/*
 * Synchronous: an import writes thousands of small files one after the other, and waiting for each takes longer
 * than writing it.
 */

/**
 * Writes a file that does not exist yet, and its folder: whole or not at all. False when there is one of that name. Of
 * several processes that try, one succeeds.
 */
export function createFile(file: string, text: string): boolean {
  const temporary = writeTemporary(file, text);
  try {
    // A link, unlike a rename, never replaces what is there.
    return unlessThere(() => linkSync(temporary, file));
  } catch (error) {
    if (hasCode(error, ...NO_FILE)) throw error;
    return createInTwo(file, text);
  } finally {
    rmSync(temporary, { force: true });
  }
}

// A disk that takes no file. All else may be one that knows no second name for a file, which is said in many ways: by
// exFAT on Windows as EISDIR. Where no file can be made either, the second way says why.
const NO_FILE = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'];

/** Where there are no links; a process that is killed between the two steps leaves an empty file. */
function createInTwo(file: string, text: string): boolean {
  if (!unlessThere(() => writeFileSync(file, '', { flag: 'wx' }))) return false;
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** Replaces a file whole: nobody ever sees half of it. */
export function replaceFile(file: string, text: string): void {
  renameSync(writeTemporary(file, text), file);
}

// Its name begins with a dot and does not end in .md: what an import leaves when killed is no release.
function writeTemporary(file: string, text: string): string {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${randomUUID()}.tmp`);
  const write = () => writeFileSync(temporary, text);
  try {
    write();
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) {
      rmSync(temporary, { force: true });
      throw error;
    }
    mkdirSync(folder, { recursive: true });
    write();
  }
  return temporary;
}

function unlessThere(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}
