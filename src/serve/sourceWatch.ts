import path from 'node:path';
import { watch } from 'chokidar';
import { isWithin } from '../lib/isWithin.ts';
import { isLeftover } from '../lib/leftovers.ts';

/** What a site is made of. All absolute. */
export interface Sources {
  /** The site's folder. */
  readonly root: string;
  /** Folders of the program's own code; [] when it is installed and nobody edits it. */
  readonly code: readonly string[];
  /** Where the site is built, wherever that is. */
  readonly out: string;
}

const OF_SITE = ['content', 'templates', 'public'];
const NEVER = new Set(['node_modules', '.communique']);
/** What editors write for a moment beside the file they save, besides leftovers; Vim tries with 4913 whether it may. */
const TEMPORARY = /^4913$|\.tmp$/i;

/** Whether a change of this file or folder may change the site. */
export function isSource(file: string, { root, code, out }: Sources): boolean {
  if (file === root) return true;
  if (isWithin(file, out)) return false;
  const folder = [...OF_SITE.map((name) => path.join(root, name)), ...code].find((top) =>
    isWithin(file, top),
  );
  if (folder === undefined) return false;
  const names = path.relative(folder, file).split(path.sep);
  return !names.some((name) => NEVER.has(name) || isLeftover(name)) && !TEMPORARY.test(names.at(-1) ?? '');
}

/** Calls back at every change of a source until it is closed. `onError` is told when the system watches no more files. */
export function watchSources(sources: Sources, onChange: () => void, onError: (error: unknown) => void) {
  // The root is watched, not its folders: one of them may be made later.
  const watcher = watch([sources.root, ...sources.code], {
    ignoreInitial: true,
    ignored: (file) => !isSource(path.resolve(file), sources),
  });
  watcher.on('all', onChange);
  watcher.on('error', onError);
  return watcher;
}
