import path from 'node:path';
import type { StrayTemplate } from '../eleventy/overrides.ts';
import { didYouMean } from '../lib/nearest.ts';
import type { Problem } from '../model/problem.ts';

/** A site's own template that replaces nothing is most likely misspelt. */
export function templateProblems(strays: readonly StrayTemplate[], root: string): readonly Problem[] {
  return strays.map(({ file, known }) => {
    const name = path.basename(file).replace(/\.tsx?$/, '');
    return {
      severity: 'warning' as const,
      code: 'template-stray',
      message: `there is no stock template "${name}" for this one to replace`,
      hint: didYouMean(name, known),
      file: path.relative(root, file).split(path.sep).join('/'),
      line: 1,
      column: 1,
    };
  });
}
