import path from 'node:path';
import type { HugoProject } from './hugoProject.ts';
import type { Side } from './side.ts';

/** The command of the pagefind package. */
export const PAGEFIND = path.join(import.meta.dirname, '../node_modules/.bin/pagefind');

/** Hugo, then Pagefind on what it wrote, at work in a Hugo project. */
export function hugoSide(project: HugoProject, folder: string): Side {
  const output = path.join(folder, 'public');
  const cache = path.join(folder, '.cache');
  return {
    name: 'hugo',
    output,
    made: [output, cache, path.join(folder, 'resources')],
    add: (file) => project.add(file),
    commands: (start) => [
      {
        label: 'hugo',
        command: 'hugo',
        args: ['--quiet', '--cacheDir', cache, ...(start === 'cold' ? ['--ignoreCache'] : [])],
        cwd: folder,
      },
      { label: 'pagefind', command: PAGEFIND, args: ['--site', output, '--quiet'], cwd: folder },
    ],
    changed: () => undefined,
  };
}
