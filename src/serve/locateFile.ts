import { type Stats, statSync } from 'node:fs';
import path from 'node:path';

/** What a plain static host makes of an address. */
export type Located =
  | { readonly kind: 'file'; readonly file: string; readonly sitePath: string }
  /** A folder asked for without its final slash; `sitePath` is decoded and has it. */
  | { readonly kind: 'folder'; readonly sitePath: string }
  | { readonly kind: 'missing' };

const MISSING: Located = { kind: 'missing' };

/** Finds the file under `folder` (absolute) for the path of a URL, which may be percent-encoded; nothing outside it. */
export function locateFile(folder: string, urlPath: string): Located {
  const sitePath = decode(urlPath);
  const file = sitePath === undefined ? '' : path.join(folder, sitePath);
  if (sitePath === undefined || !file.startsWith(folder + path.sep)) return MISSING;
  const found = stat(file);
  if (found?.isFile() && !sitePath.endsWith('/')) return { kind: 'file', file, sitePath };
  if (!found?.isDirectory()) return MISSING;
  if (!sitePath.endsWith('/')) return { kind: 'folder', sitePath: `${sitePath}/` };
  const index = path.join(file, 'index.html');
  return stat(index)?.isFile() ? { kind: 'file', file: index, sitePath: `${sitePath}index.html` } : MISSING;
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath).normalize('NFC').replace(/^\/+/, '/');
  } catch {
    return undefined;
  }
}

// A NUL or a name beyond the system's length throws in spite of `throwIfNoEntry`.
function stat(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
