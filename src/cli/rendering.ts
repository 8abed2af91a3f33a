import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FailureError } from './command.ts';
import { PACKAGE } from './package.ts';

const SOURCE = path.join(import.meta.dirname, 'renderTask.ts');

/** True for a site (`root` is absolute) that may have pages and parts in the place of stock ones. */
export function hasOwnTemplates(root: string): boolean {
  return root !== PACKAGE && existsSync(path.join(root, 'templates'));
}

/**
 * Loads what renders the pages of a site; most builds of a large site leave that to their workers. As a source, even
 * where the program is compiled, for a site with templates of its own: they take their places among its modules. Rejects with
 * `FailureError` where tsx would look for the sources in vain.
 */
export async function loadRendering(root: string): Promise<typeof import('./renderTask.ts')> {
  const isCompiled = !import.meta.url.endsWith('.ts');
  if (!isCompiled || !hasOwnTemplates(root)) return import('./renderTask.ts');
  if (PACKAGE.includes('?')) {
    throw new FailureError(
      `The program lies in ${PACKAGE}, where it cannot load a site’s own templates`,
      'Move it to a folder without a question mark in its path.',
    );
  }
  const { register } = await import('tsx/esm/api');
  register();
  return import(pathToFileURL(SOURCE).href);
}
