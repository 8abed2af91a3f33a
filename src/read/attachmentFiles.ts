import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { hasCode, messageOf } from '../lib/errors.ts';
import { didYouMean } from '../lib/nearest.ts';
import { leadsOut } from './leadsOut.ts';

/** What a release's own folder holds. */
export interface AttachmentFolder {
  /** NFC name → name as on the disk (which may be NFD). */
  readonly names: ReadonlyMap<string, string>;
  /** Folders that cannot be read, relative to it, "" for itself; and why. */
  readonly closed: ReadonlyMap<string, string>;
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Lists a release's own folder (absolute), at any depth. A link to a file is listed, one to a folder not followed. */
export function listFolder(folder: string): AttachmentFolder {
  const names: string[] = [];
  const closed = new Map<string, string>();
  const walk = (below: string) => {
    let entries: readonly Dirent[];
    try {
      entries = readdirSync(path.join(folder, below), { withFileTypes: true });
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) closed.set(below, messageOf(error));
      return;
    }
    for (const entry of entries) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path.join(folder, name))))
        names.push(name);
    }
  };
  walk('');
  return { names: new Map(names.sort().map((name) => [name.normalize('NFC'), name])), closed };
}

/** Why there is no file of this name. */
export function missing(name: string, folder: string, { names, closed }: AttachmentFolder): Fault {
  for (const [below, reason] of closed) {
    if (below !== '' && !name.startsWith(`${below.normalize('NFC')}/`)) continue;
    return unreadable(below === '' ? folder : `${folder}/${below}`, reason);
  }
  const hint = didYouMean(name, [...names.keys()]) || `Put it into ${folder}/.`;
  return { code: 'attachment-missing', message: `there is no file ${name} in ${folder}/`, hint };
}

/** What to do about a file that is a link to outside. */
export const COPY = 'Copy the file in its place: a link may lead to what nobody means to publish.';

/** The bytes of a file in a release's own `folder` (both relative to `root`), or why it cannot be published. */
export function readAttachment(
  root: string,
  folder: string,
  file: string,
): { readonly bytes: Buffer } | Fault {
  try {
    const real = realpathSync(path.join(root, file));
    if (leadsOut(root, folder, real)) {
      return {
        code: 'attachment-outside',
        message: `${file} is a link to ${real}, outside the site’s folder`,
        hint: COPY,
      };
    }
    return { bytes: readFileSync(real) };
  } catch (error) {
    return unreadable(file, messageOf(error));
  }
}

function unreadable(file: string, reason: string): Fault {
  return {
    code: 'attachment-unreadable',
    message: `${file} cannot be read: ${reason}`,
    hint: 'Let the user who builds read it.',
  };
}

/** False for a link to nothing, or to itself. */
function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return false;
  }
}
