import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { digest } from '../lib/digest.ts';
import { didYouMean } from '../lib/nearest.ts';
import type { Attachment } from '../model/release.ts';
import type { KeyPath, Position } from './frontMatter.ts';

/** A file that a release names, and where it names it. */
export interface AttachmentUse {
  /** Relative to the release's folder, NFC. */
  readonly name: string;
  readonly picture: boolean;
  /** In the front matter, or the file's place for one that the body names. */
  readonly at: { readonly path: KeyPath } | Position;
}

export interface AttachmentFault {
  readonly use: AttachmentUse;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

// A picture of more pixels than any camera takes is an attack on memory, not a picture.
const PIXELS = 268_402_689;

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
    if (attachments.has(use.name)) continue;
    const file = `${folder}/${onDisk}`;
    const bytes = readFileSync(path.join(root, file));
    const size = use.picture ? await measure(bytes) : undefined;
    if (size === 'broken') {
      const hint = 'Save it again as JPEG, PNG, WebP, AVIF, GIF or SVG.';
      faults.push({
        use,
        code: 'picture-broken',
        message: `${file} is not a picture that can be read`,
        hint,
      });
      continue;
    }
    attachments.set(use.name, {
      name: use.name,
      file,
      bytes: bytes.length,
      digest: digest(bytes),
      ...(size && { size }),
    });
  }
  return { attachments: [...attachments.values()], faults };
}

/** NFC name → name as on the disk (which may be NFD). */
function listFolder(folder: string): ReadonlyMap<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
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

async function measure(bytes: Buffer): Promise<{ width: number; height: number } | 'broken'> {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: PIXELS }).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return 'broken';
  }
}
