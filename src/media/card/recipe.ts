import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../../lib/digest.ts';
import { listFiles } from '../../lib/listFiles.ts';

/** The packages that have a hand in a card; `package.json` pins each to one version. */
const PACKAGES = ['bidi-js', 'harfbuzzjs', 'sharp'];

/**
 * All that decides a card's bytes beside its texts: this folder's code, which names the fonts by their digests, the
 * packages and the system's word breaker (`icu`: its version). Loads neither a library nor a font.
 */
export function cardRecipe(icu: string): string {
  const folder = import.meta.dirname;
  const code = listFiles(folder).filter((name) => name.endsWith('.ts'));
  const letters = path.join(folder, '../../model/cardRanges.ts');
  const texts = [...code.map((name) => path.join(folder, name)), letters].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const { dependencies } = JSON.parse(readFileSync(path.join(folder, '../../../package.json'), 'utf8'));
  const versions = PACKAGES.map((name) => `${name} ${dependencies[name]}`);
  return digest([...texts, ...versions, icu].join('\n'));
}
