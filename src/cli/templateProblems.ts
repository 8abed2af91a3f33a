import path from 'node:path';
import { unusedFiles } from '../eleventy/unusedFiles.ts';
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
  const folder = path.join(root, 'templates');
  const { strays } = await loadRenderers(folder);
  const unused = await unusedFiles(folder, new Set(strays.map(({ file }) => file)));
  const stray = (file: string, message: string, hint: string): Problem => ({
    severity: 'warning',
    code: 'template-stray',
    message,
    hint,
    file: path.relative(root, file).split(path.sep).join('/'),
    line: 1,
    column: 1,
  });
  return [
    ...strays.map(({ file, known }) => {
      const name = path.basename(file).replace(/\.tsx?$/, '');
      return stray(
        file,
        `there is no stock template "${name}" for this one to replace`,
        didYouMean(name, known),
      );
    }),
    ...unused.map((file) => {
      const isAsset = path.relative(folder, file).startsWith('assets');
      return stray(file, UNUSED, isAsset ? ASSET : MODULE);
    }),
  ];
}

const UNUSED = 'nothing uses this file: of stock templates, only pages, feeds and parts can be replaced';
const ASSET = 'Put files of the site into public/: its style is public/assets/site.css.';
const MODULE = 'Import it in a page or part of the site, or change the program’s own templates.';
