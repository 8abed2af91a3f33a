import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { didYouMean } from '../lib/nearest.ts';
import { kitPictures, PRESS_KIT } from '../model/pressKit.ts';
import type { Attachment } from '../model/release.ts';
import type { KeyPath, Position } from './frontMatter.ts';

/** A file that a release names, and where it names it. */
export interface AttachmentUse {
  /** Relative to the release's folder, NFC. */
  readonly name: string;
  readonly picture: boolean;
  /** What the body says of a picture it shows. */
  readonly shown?: Attachment['shown'];
  /** In the front matter, or the file's place for one that the body names. */
  readonly at: { readonly path: KeyPath } | Position;
}

export interface AttachmentFault {
  readonly use: AttachmentUse;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * Finds the files a release uses in its folder (`folder` is relative to `root`). Only what a release names is
 * published, so a forgotten draft in the folder is not. A name that leads out of the folder is a fault.
 */
export async function findAttachments(
  root: string,
  folder: string,
  uses: readonly AttachmentUse[],
): Promise<{ readonly attachments: readonly Attachment[]; readonly faults: readonly AttachmentFault[] }> {
  if (uses.length === 0) return { attachments: [], faults: [] };
  const present = listFolder(path.join(root, folder));
  const attachments = new Map<string, Attachment>();
  const faults: AttachmentFault[] = [];
  for (const use of uses) {
    const onDisk = present.get(use.name);
    if (onDisk === undefined) {
      const hint = didYouMean(use.name, [...present.keys()]) || `Put it into ${folder}/.`;
      faults.push({
        use,
        code: 'attachment-missing',
        message: `there is no file ${use.name} in ${folder}/`,
        hint,
      });
      continue;
    }
    const known = attachments.get(use.name);
    if (known) {
      if (use.shown && !known.shown) attachments.set(use.name, { ...known, shown: use.shown });
      continue;
    }
    const file = `${folder}/${onDisk}`;
    const bytes = readFileSync(path.join(root, file));
    const picture = use.picture ? await inspect(bytes, use.name) : undefined;
    if (picture && 'code' in picture) {
      faults.push({ use, ...picture, message: `${file} ${picture.message}` });
      continue;
    }
    attachments.set(use.name, {
      name: use.name,
      file,
      bytes: bytes.length,
      digest: digest(bytes),
      ...(picture && { picture }),
      ...(use.shown && { shown: use.shown }),
    });
  }
  const found = [...attachments.values()];
  return { attachments: found, faults: [...faults, ...kitFaults(found, uses, folder)] };
}

/** A release's own file, or folder, where the site puts its press kit. */
function kitFaults(
  attachments: readonly Attachment[],
  uses: readonly AttachmentUse[],
  folder: string,
): readonly AttachmentFault[] {
  if (kitPictures({ attachments }).length === 0) return [];
  return uses
    .filter(({ name }) => name === PRESS_KIT || name.startsWith(`${PRESS_KIT}/`))
    .map((use) => ({
      use,
      code: 'press-kit',
      message: `${folder}/${PRESS_KIT} has the name that the site gives to all pictures of this release in one file`,
      hint: 'Rename it, here and in the folder; or leave it out, where it holds the same pictures.',
    }));
}

/** NFC name → name as on the disk (which may be NFD). */
function listFolder(folder: string): ReadonlyMap<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) =>
        entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path.join(entry.parentPath, entry.name))),
    );
    return new Map(
      entries
        .map((entry) =>
          path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
        )
        .sort()
        .map((name) => [name.normalize('NFC'), name]),
    );
  } catch {
    return new Map();
  }
}

/** False for a link to nothing, or to itself. */
function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return false;
  }
}

/** The decoder is loaded for the first picture: most builds read none. */
async function inspect(bytes: Uint8Array, name: string) {
  const { inspectPicture } = await import('./picture.ts');
  return inspectPicture(bytes, name);
}
