import path from 'node:path';
import type { Side } from './side.ts';

/**
 * Communiqué on a site root that is its own to write in. `now` is the moment of its builds, if not the real one; `heap`
 * the megabytes that its main process may use, if not as many as Node lets it.
 */
export function communiqueSide(root: string, now?: string, heap?: number): Side {
  const output = path.join(root, 'dist');
  const program = path.join(import.meta.dirname, '../src/cli/communique.js');
  return {
    name: 'communique',
    output,
    made: [output, path.join(root, '.communique')],
    add: async () => {},
    commands: (start) => [
      {
        label: 'communique',
        command: process.execPath,
        args: [
          ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]),
          ...[program, 'build', '--root', root, '--quiet'],
          ...(now === undefined ? [] : ['--now', now]),
          // The list of all files of a cold build would be long, and nobody asks for it.
          ...(start === 'cold' ? [] : ['--json']),
        ],
        cwd: root,
      },
    ],
    changed: (stdout) => {
      if (stdout === '') return undefined;
      const { changed }: { changed: readonly string[] } = JSON.parse(stdout);
      return changed.length;
    },
  };
}
