import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ifThere } from '../disk/ifThere.ts';

/** Marks a folder as one that a build may clear; a folder with other files in it is never touched. */
export const MARKER = '.communique';

/** What a folder is built for: to be published, or to be looked at with drafts and all. */
export type FolderKind = 'site' | 'preview';

const CLEARED = 'A build removes what it did not make from this folder.\n';

/** What the marker of a folder says. */
export const MARKS: Readonly<Record<FolderKind, string>> = {
  site: `Written by Communiqué. ${CLEARED}`,
  preview: `Written by Communiqué, with drafts and embargoed releases: not to be published. ${CLEARED}`,
};

/** What builds have used a folder (absolute) for; undefined where none has. */
export function markedAs(folder: string): FolderKind | undefined {
  // By its words, not its name: a site root has its cache in a folder of the same name, and must never be cleared.
  const text = ifThere(() => readFileSync(path.join(folder, MARKER), 'utf8'));
  if (text === MARKS.preview) return 'preview';
  return text === MARKS.site ? 'site' : undefined;
}
