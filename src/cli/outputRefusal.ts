import { existsSync, lstatSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../lib/isWithin.ts';
import type { Effects } from '../output/effects.ts';
import { type FolderKind, markedAs } from '../output/marker.ts';
import { realFolder } from '../output/realFolder.ts';
import { FailureError } from './command.ts';
import { previewFolder } from './outputChoice.ts';

const ELSEWHERE = 'Choose another folder with --out DIR.';

/**
 * Throws `FailureError` where the folder `out` of the site at `root` (both absolute) is not one for a build of this kind: a
 * build clears it of all else, and what was published from there once may be again.
 */
export function refuseOut(
  root: string,
  out: string,
  kind: FolderKind,
  { list }: Pick<Effects, 'list'>,
): void {
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new FailureError(`${out} is a file`, ELSEWHERE);
  if (lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(out)) {
    const leads = `${out} is a link to ${readlinkSync(out)}, and nothing is there`;
    throw new FailureError(leads, 'Mount or make that folder, or choose another with --out DIR.');
  }
  const real = realFolder(out);
  const own = ['content', 'public', 'templates'].map((name) => realFolder(path.join(root, name)));
  if (isWithin(realFolder(root), real) || own.some((folder) => isWithin(real, folder)))
    throw new FailureError(`${out} holds the site’s own files`, ELSEWHERE);
  const found = markedAs(real);
  if (found === undefined && list().length > 0) {
    const hint = 'Empty it, or choose another folder with --out DIR.';
    throw new FailureError(`${out} holds files that no build put there`, hint);
  }
  // Of this one nobody publishes anything, whatever an older version has marked it as.
  if (real !== realFolder(previewFolder(root))) refuseOtherKind(out, real, kind);
}

function refuseOtherKind(out: string, real: string, kind: FolderKind): void {
  const hint = 'Choose another folder with --out DIR, or delete this one if nobody publishes it.';
  if (kind === 'site') {
    if (markedAs(real) === 'preview')
      throw new FailureError(`${out} holds a preview with drafts, which is not to be published`, hint);
    return;
  }
  for (let folder = real; ; folder = path.dirname(folder)) {
    if (markedAs(folder) === 'site') {
      const where = folder === real ? out : `${folder}, in which ${out} lies,`;
      throw new FailureError(
        `${where} is marked as holding the site as it is published, and drafts must not get there`,
        `${hint} A preview made by an earlier version bears the same mark: delete it once.`,
      );
    }
    if (folder === path.dirname(folder)) return;
  }
}
