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
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file).split(path.sep).join('/');
      if (entry.isSymbolicLink() && isToFollow(file)) {
        return list(file, isToFollow).map((inner) => `${name}/${inner}`);
      }
      return entry.isFile() || entry.isSymbolicLink() ? [name] : [];
    })
    .sort();
}
