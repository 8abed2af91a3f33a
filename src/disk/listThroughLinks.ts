import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../lib/isWithin.ts';
import { leadsTo } from './leadsTo.ts';

/**
 * All files below `folder` and behind its links, relative to it with `/`, sorted; [] when there is no such folder. A link to
 * nothing is among them, so that reading it says so. `isWanted` is asked by the name of each file and folder; `report` is told
 * which folder cannot be listed and why, a link that leads round among them; `onLink`, which links lead somewhere.
 */
export function listThroughLinks(
  folder: string,
  isWanted: (name: string) => boolean,
  report: (folder: string, error: unknown) => void,
  onLink: (name: string) => void = () => {},
): readonly string[] {
  if (!existsSync(folder)) return [];
  const names: string[] = [];
  const walk = (below: string, above: readonly string[]): void => {
    try {
      const here = path.join(folder, below);
      const real = realpathSync.native(here);
      if (above.some((folderAbove) => isWithin(folderAbove, real)))
        throw new Error('the link leads to a folder that it lies in');
      for (const entry of readdirSync(here, { withFileTypes: true })) {
        if (!isWanted(entry.name)) continue;
        const name = path.posix.join(below, entry.name);
        const kind = entry.isSymbolicLink() ? leadsTo(path.join(here, entry.name)) : entry;
        if (kind !== undefined && entry.isSymbolicLink()) onLink(name);
        if (kind?.isDirectory()) walk(name, [...above, real]);
        else if (kind === undefined || kind.isFile()) names.push(name);
      }
    } catch (error) {
      report(below, error);
    }
  };
  walk('', []);
  return names.sort();
}
