import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { parseFileName } from '../read/fileName.ts';

/** The names, `id lang`, of all that is held back. Told by their files: a draft with a mistake has no other. */
export function heldNames({ site, heldBack }: Pick<Archive, 'site' | 'heldBack'>): ReadonlySet<string> {
  return new Set(
    heldBack.map(({ file }) => {
      const { id, lang } = parseFileName(path.basename(file), site.languages);
      return `${id} ${lang}`;
    }),
  );
}
