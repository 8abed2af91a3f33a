import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../model/problem.ts';
import { listReleaseFiles } from '../read/releaseFiles.ts';

const FOLDER = 'content/releases';

/** A release's page has a twin; in a site of several languages behind a prefix. */
const RELEASE = /^(?:[^/]+\/)?\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.json$/;

/**
 * The problem of a root without any release whose `published` files (relative to the output folder) have some. A disk that
 * is not mounted looks like that; whoever means it says so.
 */
export function emptiedArchive(
  root: string,
  out: string,
  published: () => readonly string[],
): Problem | undefined {
  if (listReleaseFiles(root).files.length > 0) return undefined;
  const count = published().filter((name) => RELEASE.test(name)).length;
  if (count === 0) return undefined;
  const state = existsSync(path.join(root, FOLDER)) ? 'holds no release' : 'is not there';
  const pages = count === 1 ? 'one is published' : `${count} are published`;
  return {
    severity: 'error',
    code: 'archive-emptied',
    message: `${FOLDER} ${state}, and ${pages} in ${out}`,
    hint: `Create, restore or mount the folder with its releases. If they are all meant to go, delete ${out} and build again.`,
    file: FOLDER,
    line: 1,
    column: 1,
  };
}
