import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { isVersionControl } from '../lib/leftovers.ts';
import { isWord } from '../markdown/definitions.ts';
import type { Attachment, Release } from '../model/release.ts';
import { addressMeant } from './addressMeant.ts';
import { type AttachmentFolder, listFolder, missing, readAttachment } from './attachmentFiles.ts';
import { inspectDocument, nameFault } from './document.ts';
import { footnoteInstead } from './footnoteFaults.ts';
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
  /** Of the definition by which the body names it. */
  readonly label?: string;
}

export interface AttachmentFault {
  readonly use: AttachmentUse;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * Finds the files a release or page uses in its folder (`folder` is relative to `root`, `stem` its name as the release's file
 * spells it). Only what it names is published, so a forgotten draft in the folder is not. A name that leads out of
 * the folder is a fault.
 */
export async function findAttachments(
  root: string,
  folder: string,
  stem: string,
  uses: readonly AttachmentUse[],
): Promise<{ readonly attachments: readonly Attachment[]; readonly faults: readonly AttachmentFault[] }> {
  if (uses.length === 0) return { attachments: [], faults: [] };
  const present = listFolder(root, folder, stem);
  const attachments = new Map<string, Attachment>();
  const faults: AttachmentFault[] = [];
  const shown = new Set(uses.filter(({ picture }) => picture).map(({ name }) => name));
  for (const use of uses) {
    if (isVersionControl(use.name)) {
      faults.push({ use, ...versionControl(use.name, folder) });
      continue;
    }
    const file = present.names.get(use.name);
    if (file === undefined) {
      const fault = missingFor(use, folder, present);
      const meant = 'path' in use.at ? '' : addressMeant(use.name);
      faults.push({ use, ...fault, hint: meant || fault.hint });
      continue;
    }
    // A picture that is offered as a document too is looked at where it is shown.
    if (!use.picture && shown.has(use.name)) continue;
    const known = attachments.get(use.name);
    if (known) {
      if (use.shown && !known.shown) attachments.set(use.name, { ...known, shown: use.shown });
      continue;
    }
    const read = readAttachment(root, file);
    if ('code' in read) {
      faults.push({ use, ...read });
      continue;
    }
    const { bytes } = read;
    const seen = use.picture
      ? (nameFault(use.name) ?? (await inspect(bytes, use.name)))
      : inspectDocument(bytes, use.name);
    if (seen && 'code' in seen) {
      faults.push({ use, ...seen, message: `${file} ${seen.message}` });
      continue;
    }
    attachments.set(use.name, {
      name: use.name,
      file,
      bytes: bytes.length,
      digest: digest(bytes),
      ...(seen && { picture: seen }),
      ...(use.shown && { shown: use.shown }),
    });
  }
  return { attachments: [...attachments.values()], faults };
}

function missingFor(
  { name, label }: AttachmentUse,
  folder: string,
  present: AttachmentFolder,
): Omit<AttachmentFault, 'use'> {
  const fault = missing(name, folder, present);
  if (label === undefined || !isWord(name)) return fault;
  const message = `[${label}]: ${name} says where the link [${label}] leads, and ${fault.message}`;
  return { ...fault, message, hint: footnoteInstead(label, name) };
}

/**
 * Whether the files of a release that was read before still are those that its names mean: another spelling of a name, or of
 * the folder, may have come beside the one that was found.
 */
export function areStillMeant(
  root: string,
  { file, id, attachments }: Pick<Release, 'file' | 'id' | 'attachments'>,
): boolean {
  // NFC goes before every other spelling, and nearly all have it.
  if (attachments.every((attachment) => attachment.file === attachment.file.normalize('NFC'))) return true;
  const name = path.posix.basename(file).replace(/\.md$/i, '');
  const stem = name.normalize('NFC') === id ? name : name.replace(/\.[^.]+$/, '');
  const { names } = listFolder(root, `${path.posix.dirname(file)}/${id}`, stem);
  return attachments.every((attachment) => names.get(attachment.name) === attachment.file);
}

/** In the output such a file would be left alone for ever, also when the release is held back or gone. */
function versionControl(name: string, folder: string): Omit<AttachmentFault, 'use'> {
  return {
    code: 'attachment-unsafe',
    message: `${folder}/${name} belongs to version control, and is not published`,
    hint: 'Give the file another name and folder than .git, .hg and .svn.',
  };
}

/** The decoder is loaded for the first picture: most builds read none. */
async function inspect(bytes: Uint8Array, name: string) {
  const { inspectPicture } = await import('./picture.ts');
  return inspectPicture(bytes, name);
}
