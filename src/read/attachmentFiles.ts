import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareCode } from '../lib/compareCode.ts';
import { hasCode, messageOf } from '../lib/errors.ts';
import { didYouMean } from '../lib/nearest.ts';
import { leadsOut } from './leadsOut.ts';

/** What a release's own folder holds. */
export interface AttachmentFolder {
  /** NFC name → the file, relative to the root, as the disk spells it (which may be NFD). */
  readonly names: ReadonlyMap<string, string>;
  /** Folders that cannot be read, itself or below it, relative to the root; and why. */
  readonly closed: ReadonlyMap<string, string>;
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * Lists a release's own folder (relative to `root`, NFC), at any depth. A link to a file is listed, one to a folder not
 * followed. On the disk it may be spelled in NFD, or as `stem` is, which its release's file has: so it comes from a Mac,
 * to which all spellings are one folder, as they are here.
 */
export function listFolder(root: string, folder: string, stem: string): AttachmentFolder {
  const names = new Map<string, string>();
  const closed = new Map<string, string>();
  const walk = (place: string, above: string) => {
    let entries: readonly Dirent[];
    try {
      entries = readdirSync(path.join(root, place), { withFileTypes: true });
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) closed.set(place, messageOf(error));
      return;
    }
    // Of two spellings of one name the composed one, which sorts last, stays.
    for (const entry of [...entries].sort((a, b) => compareCode(a.name, b.name))) {
      const file = `${place}/${entry.name}`;
      const name = above + entry.name;
      if (entry.isDirectory()) walk(file, `${name}/`);
      else if (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path.join(root, file))))
        names.set(name.normalize('NFC'), file);
    }
  };
  const base = path.posix.basename(folder);
  const spellings = new Set([base, stem, base.normalize('NFD')]);
  for (const spelling of [...spellings].reverse()) walk(`${path.posix.dirname(folder)}/${spelling}`, '');
  return { names, closed };
}

/** Why there is no file of this name. */
export function missing(name: string, folder: string, { names, closed }: AttachmentFolder): Fault {
  for (const [place, reason] of closed) {
    if (`${folder}/${name}`.normalize('NFC').startsWith(`${place.normalize('NFC')}/`))
      return unreadable(place, reason);
  }
  const hint = didYouMean(name, [...names.keys()]) || `Put it into ${folder}/.`;
  return { code: 'attachment-missing', message: `there is no file ${name} in ${folder}/`, hint };
}

/** What to do about a file that is a link to outside. */
export const COPY = 'Copy the file in its place: a link may lead to what nobody means to publish.';

/** The bytes of a file in a release's own folder (relative to `root`), or why it cannot be published. */
export function readAttachment(root: string, file: string): { readonly bytes: Buffer } | Fault {
  try {
    const real = realpathSync(path.join(root, file));
    if (leadsOut(root, path.posix.dirname(file), real)) {
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
