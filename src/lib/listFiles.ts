import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** All files and links below `folder`, relative to it with `/`, sorted; [] when there is no such folder. No link is followed. */
export function listFiles(folder: string): readonly string[] {
  return list(folder, () => false);
}

/** The same with what is behind links to folders. A link that leads nowhere is listed, for whoever reads it to say so. */
export function listLinkedFiles(folder: string): readonly string[] {
  return list(folder, (file) => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

function list(folder: string, isToFollow: (link: string) => boolean): readonly string[] {
  if (!existsSync(folder)) return [];
  const names: string[] = [];
  // Not Node's own recursion: putting names together here halves the time for half a million files.
  const walk = (at: string, prefix: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const name = prefix + entry.name;
      const isLink = entry.isSymbolicLink();
      if (entry.isDirectory() || (isLink && isToFollow(`${at}/${entry.name}`)))
        walk(`${at}/${entry.name}`, `${name}/`);
      else if (isLink || entry.isFile()) names.push(name);
    }
  };
  walk(path.resolve(folder), '');
  return names.sort();
}
