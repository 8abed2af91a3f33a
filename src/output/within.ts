import path from 'node:path';

/**
 * The absolute path of `name` in `folder`. Throws where it would lie outside: names come from content that others may
 * have written, and whatever let such a one through must not cost a file.
 */
export function within(folder: string, name: string): string {
  const file = path.join(folder, name);
  // A disk’s root ends with its separator already.
  const inside = folder.endsWith(path.sep) ? folder : folder + path.sep;
  if (!file.startsWith(inside) || file === inside || name.includes('\0'))
    throw new Error(`${JSON.stringify(name)} leads out of ${folder}; nothing was written there`);
  return file;
}
