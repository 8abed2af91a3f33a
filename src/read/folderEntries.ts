import { type Dirent, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { NO_ENTRY } from '../disk/ifThere.ts';
import { leadsTo } from '../disk/leadsTo.ts';
import { messageOf } from '../lib/errors.ts';
import type { Problem } from '../model/problem.ts';

/** What an entry is; what a link leads to, for a link. `dead`: a link to nothing, or to itself. */
type EntryKind = 'markdown' | 'folder' | 'dead' | 'other';

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
  readonly isLink: boolean;
}

export type Entries =
  | {
      readonly ok: true;
      /** The folder's place without links; undefined where no folder lies in it, and so none that leads round. */
      readonly real: string | undefined;
      readonly entries: readonly Entry[];
    }
  | { readonly ok: false; readonly problem: Problem };

/** Reads a folder below the root, without what is hidden in it. */
export function readEntries(root: string, folder: string): Entries {
  const absolute = path.join(root, folder);
  try {
    const entries = readdirSync(absolute, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => ({
        name: entry.name,
        kind: kindOf(entry, path.join(absolute, entry.name)),
        isLink: entry.isSymbolicLink(),
      }));
    // Most are the folders of attachments of one release, and asking for each takes long.
    const hasFolder = entries.some(({ kind }) => kind === 'folder');
    return { ok: true, real: hasFolder ? realpathSync.native(absolute) : undefined, entries };
  } catch (error) {
    return { ok: false, problem: isDeadLink(absolute) ? deadLink(root, folder) : unreadable(folder, error) };
  }
}

/** A link that leads nowhere: what it led to would be missing from the site, and nobody would notice. */
export function deadLink(root: string, link: string): Problem {
  return {
    severity: 'error',
    code: 'link-broken',
    message: `this is a link to ${readlinkSync(path.join(root, link))}, and nothing is there`,
    hint: 'Mount or restore what it leads to, or remove the link.',
    file: link,
    line: 1,
    column: 1,
  };
}

function unreadable(folder: string, error: unknown): Problem {
  return {
    severity: 'error',
    code: 'folder-unreadable',
    message: `the folder cannot be read: ${messageOf(error)}`,
    hint: 'Let the user who builds read it, or move it out of content/.',
    file: folder,
    line: 1,
    column: 1,
  };
}

function kindOf(entry: Dirent, file: string): EntryKind {
  const target = entry.isSymbolicLink() ? leadsTo(file) : entry;
  if (target?.isDirectory()) return 'folder';
  // A link to nothing or a pipe stays a release, so that reading says that it cannot be read.
  if (/\.md$/i.test(entry.name)) return 'markdown';
  return target === undefined ? 'dead' : 'other';
}

/** Whether this is a link to nothing, or to itself. */
export function isDeadLink(file: string): boolean {
  return lstatSync(file, NO_ENTRY)?.isSymbolicLink() === true && leadsTo(file) === undefined;
}
