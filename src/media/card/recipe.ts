import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../../lib/digest.ts';
import { listFiles } from '../../lib/listFiles.ts';

/** The packages that have a hand in a card; `package.json` pins each to one version. */
const PACKAGES = ['bidi-js', 'harfbuzzjs', 'sharp'];

/** Code elsewhere that has one too, relative to this folder. */
const ELSEWHERE = ['../../model/cardLetters.ts', '../../model/cardRanges.ts', '../../plan/cards.ts'];

/**
 * All that decides a card's bytes beside its texts: the code that draws it and names the fonts by their digests, the
 * packages and the system's word breaker (`icu`: its version). Loads neither a library nor a font.
 */
export function cardRecipe(icu: string): string {
  const folder = import.meta.dirname;
  const code = listFiles(folder).filter((name) => name.endsWith('.ts'));
  const texts = [...code, ...ELSEWHERE].map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const pinned: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(path.join(folder, '../../../package.json'), 'utf8'),
  );
  const versions = PACKAGES.map((name) => `${name} ${pinned.dependencies[name]}`);
  return digest([...texts, ...versions, icu].join('\n'));
}
