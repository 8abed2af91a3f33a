import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * All files below `folder`, those behind links too, relative to it with `/`, sorted; [] when there is no such folder.
 * A link that leads nowhere is listed, for whoever reads it to say so.
 */
export function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file).split(path.sep).join('/');
      const linked = entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isDirectory();
      if (linked) return listFiles(file).map((inner) => `${name}/${inner}`);
      return entry.isFile() || entry.isSymbolicLink() ? [name] : [];
    })
    .sort();
}
