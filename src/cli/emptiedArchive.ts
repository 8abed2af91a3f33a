import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { readReleaseOutput } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import type { Effects } from '../output/effects.ts';
import { listReleaseFiles } from '../read/releaseFiles.ts';
import { factsOf } from './findLost.ts';
import { heldNames } from './heldNames.ts';

const FOLDER = 'content/releases';

/**
 * The problem of a site that would publish no release where the output folder has some, none of which is held back now. A
 * disk that is not mounted looks like that, also when a draft was written meanwhile; whoever means it says so. `out` is
 * how people are told where the folder is.
 */
export function emptiedArchive(
  root: string,
  out: string,
  archive: Pick<Archive, 'site' | 'versions' | 'heldBack' | 'withheld'>,
  { list, read }: Pick<Effects, 'list' | 'read'>,
): Problem | undefined {
  if (archive.versions.size > 0) return undefined;
  const twins = list().filter((name) => readReleaseOutput(name, 'index.json'));
  if (twins.length === 0) return undefined;
  const held = heldNames(archive);
  const isHeld = (twin: string) => {
    const { id, lang } = factsOf(read(twin));
    return held.has(`${id} ${lang}`);
  };
  if (held.size > 0 && twins.some(isHeld)) return undefined;
  const pages = twins.length === 1 ? 'one is published' : `${twins.length} are published`;
  return {
    severity: 'error',
    code: 'archive-emptied',
    message: `${FOLDER} ${stateOf(root)}, and ${pages} in ${out}`,
    hint: `Create, restore or mount the folder with its releases. If they are all meant to go, delete ${out} and build again.`,
    file: FOLDER,
    line: 1,
    column: 1,
  };
}

function stateOf(root: string): string {
  if (!existsSync(path.join(root, FOLDER))) return 'is not there';
  return listReleaseFiles(root).files.length === 0
    ? 'holds no release'
    : 'holds only new releases, held back';
}
