import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../disk/listFiles.ts';
import { digest } from '../lib/digest.ts';
import type { MediaJob } from '../plan/media.ts';

/** Who has a hand in the bytes of a file. */
interface Makers {
  /** Relative to this folder; all code that is loaded to make one, and what names the fonts by their digests. */
  readonly code: readonly string[];
  /** `package.json` pins each to one version. */
  readonly packages: readonly string[];
}

/** Kind of file → its makers. */
export function mediaMakers(kind: MediaJob['kind']): Makers {
  switch (kind) {
    case 'picture':
      return { code: ['encodePicture.ts'], packages: ['sharp'] };
    case 'kit':
      return { code: ['packFiles.ts'], packages: ['client-zip'] };
    case 'card': {
      const own = listFiles(path.join(import.meta.dirname, 'card')).filter((name) => name.endsWith('.ts'));
      const shared = ['cardLetters', 'cardRanges', 'cardSize'].map((name) => `../model/${name}.ts`);
      return {
        code: [...own.map((name) => `card/${name}`), ...shared, '../lib/cutText.ts', '../lib/oneLine.ts'],
        packages: ['bidi-js', 'harfbuzzjs', 'sharp'],
      };
    }
  }
}

/**
 * A digest of all that decides the bytes of files of a kind beside what they are made from: code and packages, and what the
 * caller knows of the system (`system`). Loads neither a library nor a font.
 */
export function mediaRecipe(kind: MediaJob['kind'], system = ''): string {
  const { code, packages } = mediaMakers(kind);
  const texts = code.map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'));
  const pinned: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'),
  );
  const versions = packages.map((name) => `${name} ${pinned.dependencies[name]}`);
  return digest([...texts, ...versions, system].join('\n'));
}
