import path from 'node:path';
import { realFolder } from '../output/realFolder.ts';
import { UsageError } from './command.ts';

/** Where a preview of the site at `root` goes, both absolute. */
export function previewFolder(root: string): string {
  return path.join(root, '.communique/preview');
}

/**
 * The output folder (absolute) of the site at `root`, absolute too: the one that was asked for, else `dist/`, or where drafts
 * may be. Throws `UsageError` for drafts in `dist/`, by whatever name: what is there may be published by the next copy.
 */
export function chooseOut(
  root: string,
  { out, drafts = false }: { readonly out?: string | undefined; readonly drafts?: boolean },
  cwd: string,
): string {
  const dist = path.join(root, 'dist');
  const chosen = path.resolve(cwd, out ?? (drafts ? previewFolder(root) : dist));
  if (drafts && `${realFolder(chosen)}${path.sep}`.startsWith(`${realFolder(dist)}${path.sep}`)) {
    throw new UsageError(
      '--drafts: a draft in dist/ could be published by accident. Leave --out away, or name another folder.',
    );
  }
  return chosen;
}
