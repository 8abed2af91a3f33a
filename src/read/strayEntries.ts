import { existsSync } from 'node:fs';
import path from 'node:path';
import { didYouMean, nearest } from '../lib/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { TERM_KINDS } from '../model/site.ts';
import { type Entry, readEntries } from './folderEntries.ts';

const FOLDER = 'content';
const FOLDERS = ['releases', 'pages'];
const YAML = [
  'site.yaml',
  'contacts.yaml',
  'terms.yaml',
  'types.yaml',
  ...TERM_KINDS.map((kind) => `${kind}.yaml`),
];
const KNOWN = new Set([...YAML, ...FOLDERS]);

/** Notes on the folder, and what editors and systems leave. */
const NO_CONTENT =
  /^(?:readme|licen[cs]e|contributing)\b|(?:~|\.(?:bak|old|orig|swp|tmp))$|^#.*#$|^(?:thumbs\.db|desktop\.ini)$/i;

/** Whether a file's name says that it is none of the content: a note, or what an editor left. */
export function isNoContent(name: string): boolean {
  return NO_CONTENT.test(name);
}

/** Says what directly below `content/` is not read: a release in the wrong place, a vocabulary of another name. */
export function strayEntries(root: string): readonly Problem[] {
  const listed = readEntries(root, FOLDER);
  // Then site.yaml cannot be read, and that is told.
  if (!listed.ok) return [];
  const names = new Set(listed.entries.map(({ name }) => name));
  const isRead = (name: string) => {
    if (KNOWN.has(name)) return true;
    // Disks of macOS and Windows find a file by its name in other capitals.
    const lower = name.toLowerCase();
    return KNOWN.has(lower) && !names.has(lower) && existsSync(path.join(root, FOLDER, lower));
  };
  return listed.entries
    .filter(({ name }) => !isRead(name) && !isNoContent(name))
    .map((entry) => ({
      severity: 'warning',
      code: 'content-unread',
      message: `this ${entry.kind === 'folder' ? 'folder' : 'file'} is not read`,
      hint: hintFor(entry),
      file: `${FOLDER}/${entry.name}`,
      line: 1,
      column: 1,
    }));
}

function hintFor({ name, kind }: Entry): string {
  if (kind === 'markdown')
    return 'Move it to content/releases/, or to content/pages/ if it belongs to no day.';
  if (/\.ya?ml$/i.test(name)) return didYouMean(name, YAML);
  if (kind === 'folder') {
    const meant = nearest(name, FOLDERS);
    return meant === undefined
      ? 'Releases, with their pictures and documents, go into content/releases/, other files of the site into public/.'
      : `Did you mean "${meant}"?`;
  }
  return 'A release’s pictures and documents go into its folder below content/releases/, other files of the site into public/.';
}
