import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { NO_ENTRY } from '../disk/ifThere.ts';
import { hasCode } from '../lib/errors.ts';
import { isVersionControl } from '../lib/leftovers.ts';

const READ = 0o444;
const ENTER = 0o555;

/**
 * Lets everyone read `folder` (absolute) and what is below it, but what is version control's; follows no link. A web server
 * is most often another user, and a site is public: what its builder's umask closes is closed to its readers.
 */
export function openTree(folder: string): void {
  openPlace(folder, ENTER);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (isVersionControl(entry.name)) continue;
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) openTree(place);
    else if (entry.isFile()) openPlace(place, READ);
  }
}

/** The same for a tree made by this very build, whose own mode tells whether the umask closed anything of it. */
export function openStage(stage: string): void {
  if (!isOpen(lstatSync(stage, NO_ENTRY)?.mode ?? ENTER, ENTER)) openTree(stage);
}

/** Gives a folder that was just made the rights of another besides its own. */
export function openLike(folder: string, other: string): void {
  openPlace(folder, lstatSync(other).mode & 0o777);
}

function openPlace(place: string, bits: number): void {
  const { mode } = lstatSync(place);
  if (isOpen(mode, bits)) return;
  try {
    chmodSync(place, (mode & 0o7777) | bits);
  } catch (error) {
    // Another user's, and so theirs to open.
    if (!hasCode(error, 'EPERM')) throw error;
  }
}

function isOpen(mode: number, bits: number): boolean {
  return (mode & bits) === bits;
}
