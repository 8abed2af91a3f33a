import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * Synchronous: an import writes thousands of small files one after the other, and waiting for each takes longer
 * than writing it.
 */

/** Writes a file that does not exist yet, whole or not at all. False when there is one of that name. */
export function createFile(file: string, text: string): boolean {
  const temporary = writeTemporary(file, text);
  try {
    // A link, unlike a rename, never replaces what is there.
    return unlessThere(() => linkSync(temporary, file));
  } catch (cause) {
    if (!isCode(cause, 'EPERM') && !isCode(cause, 'ENOTSUP') && !isCode(cause, 'EOPNOTSUPP')) throw cause;
    return unlessThere(() => writeFileSync(file, text, { flag: 'wx' }));
  } finally {
    rmSync(temporary, { force: true });
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
  try {
    writeFileSync(temporary, text);
  } catch (cause) {
    if (!isCode(cause, 'ENOENT')) throw cause;
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, text);
  }
  return temporary;
}

function unlessThere(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (cause) {
    if (isCode(cause, 'EEXIST')) return false;
    throw cause;
  }
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
