import path from 'node:path';
import { didYouMean } from '../lib/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { hasOwnTemplates, loadRendering } from './rendering.ts';

/**
 * A template of the site's own (`root` is absolute) that replaces nothing is most likely misspelt. Throws what a
 * template that does not load throws.
 */
export async function templateProblems(root: string): Promise<readonly Problem[]> {
  // All stock templates are loaded to know their names, which most sites need not wait for.
  if (!hasOwnTemplates(root)) return [];
  const { loadRenderers } = await loadRendering(root);
  const { strays } = await loadRenderers(path.join(root, 'templates'));
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
