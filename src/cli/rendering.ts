import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SOURCE = path.join(import.meta.dirname, 'renderTask.ts');

/**
 * Loads what renders pages; most builds of a large site leave that to their workers. As a source, even where the program
 * is compiled: a site's own template takes a stock one's place among the modules that are loaded so.
 */
export async function loadRendering(): Promise<typeof import('./renderTask.ts')> {
  if (!import.meta.url.endsWith('.ts')) {
    const { register } = await import('tsx/esm/api');
    register();
  }
  return import(pathToFileURL(SOURCE).href);
}
