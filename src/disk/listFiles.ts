import { existsSync, readdir, readdirSync } from 'node:fs';
import path from 'node:path';

const NONE = () => false;

/**
 * All files and links below `folder`, relative to it with `/`, sorted; [] when there is no such folder. No link is followed.
 * Nothing is told of files and folders whose name is one of `without`.
 */
export function listFiles(folder: string, without: (name: string) => boolean = NONE): readonly string[] {
  if (!existsSync(folder)) return [];
  const names: string[] = [];
  // Not Node's own recursion: putting names together here halves the time for half a million files.
  const walk = (at: string, prefix: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (without(entry.name)) continue;
      const name = prefix + entry.name;
      if (entry.isDirectory()) walk(`${at}/${entry.name}`, `${name}/`);
      else if (entry.isSymbolicLink() || entry.isFile()) names.push(name);
    }
  };
  walk(path.resolve(folder), '');
  return names.sort();
}

/** How many folders are asked for at once: the system's four threads never wait for the next, nor wake for one alone. */
const AT_ONCE = 64;

/**
 * Calls `visit` for each of the files that `listFiles` gives, in no order. Folders are read many at a time: where they
 * have to come from the disk, that takes three fifths as long. Throws what `node:fs` and `visit` throw.
 */
export function visitFiles(
  folder: string,
  visit: (name: string) => void,
  without: (name: string) => boolean = NONE,
): Promise<void> {
  const root = path.resolve(folder);
  const waiting = existsSync(root) ? [''] : [];
  let reading = 0;
  return new Promise((resolve, reject) => {
    const readOn = (): void => {
      while (reading < AT_ONCE) {
        const prefix = waiting.pop();
        if (prefix === undefined) break;
        reading += 1;
        readdir(`${root}/${prefix}`, { withFileTypes: true }, (error, entries) => {
          reading -= 1;
          if (error) return reject(error);
          try {
            for (const entry of entries) {
              if (without(entry.name)) continue;
              if (entry.isDirectory()) waiting.push(`${prefix}${entry.name}/`);
              else if (entry.isSymbolicLink() || entry.isFile()) visit(prefix + entry.name);
            }
          } catch (failure) {
            return reject(failure);
          }
          readOn();
        });
      }
      if (reading === 0) resolve();
    };
    readOn();
  });
}
