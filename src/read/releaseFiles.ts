import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../model/problem.ts';

const FOLDER = 'content/releases';

export interface ReleaseFiles {
  /** Relative to the root, sorted. */
  readonly files: readonly string[];
  /** A warning for each file that is most likely a release, but lies in the folder of another one or is no `.md`. */
  readonly hidden: readonly Problem[];
}

/** All markdown files under `content/releases`; not those in a release's own folder, nor hidden ones. Follows links. */
export function listReleaseFiles(root: string): ReleaseFiles {
  const files: string[] = [];
  const hidden: Problem[] = [];
  const walk = (folder: string, above: readonly string[]) => {
    const real = realpathSync(path.join(root, folder));
    // A link to a folder that holds it would lead round for ever.
    if (above.includes(real)) return;
    const entries = entriesOf(root, folder);
    const stems = new Map(
      entries.filter(({ kind }) => kind === 'markdown').map(({ name }) => [stemOf(name), name]),
    );
    for (const { name, kind } of entries) {
      const owner = stems.get(name.normalize('NFC'));
      if (kind === 'markdown') files.push(`${folder}/${name}`);
      else if (kind === 'folder' && owner === undefined) walk(`${folder}/${name}`, [...above, real]);
      else if (kind === 'folder') hidden.push(...hiddenIn(root, `${folder}/${name}`, `${folder}/${owner}`));
      else if (TEXT.test(name)) hidden.push(unread(`${folder}/${name}`));
    }
  };
  if (existsSync(path.join(root, FOLDER))) walk(FOLDER, []);
  return { files: files.sort(), hidden };
}

/** What somebody may have written a release as. */
const TEXT = /\.(?:markdown|mdown|mkdn?|txt|rtf|docx?|odt|html?)$/i;

type Kind = 'markdown' | 'folder' | 'other';

function entriesOf(root: string, folder: string): readonly { name: string; kind: Kind }[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, kind: kindOf(entry, path.join(root, folder, entry.name)) }));
}

function kindOf(entry: Dirent, file: string): Kind {
  const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(file));
  if (isFolder) return 'folder';
  // A link to nothing stays a release, so that reading says that it cannot be read.
  return (entry.isFile() || entry.isSymbolicLink()) && /\.md$/i.test(entry.name) ? 'markdown' : 'other';
}

/** False for a link to nothing, or to itself. */
function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}

/** The name that a release's own folder has: its file's without language and ending. */
function stemOf(name: string): string {
  return name.normalize('NFC').replace(/(?:\.[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?\.md$/i, '');
}

function unread(file: string): Problem {
  return {
    severity: 'warning',
    code: 'release-ending',
    message: 'this file is not read: a release’s name ends in .md',
    hint: 'Rename it, or move it out of content/releases/.',
    file,
    line: 1,
    column: 1,
  };
}

function hiddenIn(root: string, folder: string, owner: string): readonly Problem[] {
  return entriesOf(root, folder)
    .filter(({ name, kind }) => kind === 'markdown' && /^\d{4}-\d{2}-\d{2}/.test(name))
    .map(({ name }) => ({
      severity: 'warning',
      code: 'release-hidden',
      message: `this folder belongs to ${owner}, so this file is no release of its own`,
      hint: 'Move it out of there if it is one.',
      file: `${folder}/${name}`,
      line: 1,
      column: 1,
    }));
}
