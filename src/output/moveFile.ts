import { copyFileSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ifThere, NO_ENTRY } from '../disk/ifThere.ts';
import { hasCode } from '../lib/errors.ts';
import { isWithin } from '../lib/isWithin.ts';
import { openLike } from './openTree.ts';
import { within } from './within.ts';

/** The last part of a temporary file's name; one left by a killed build is removed by the next, as any file no job makes. */
const TEMPORARY = '.communique-tmp';

/**
 * Moves `name` from one folder into another, replacing what is there in one step. `places` are the folders known to be
 * there; new ones are added.
 */
export function moveFile(from: string, to: string, name: string, places: Set<string>): void {
  const source = within(from, name);
  const file = within(to, name);
  const parent = path.dirname(file);
  if (!places.has(parent)) {
    clearFor(to, path.posix.dirname(name));
    makeFolder(from, to, path.posix.dirname(name));
    places.add(parent);
  }
  if (ifThere(() => statSync(file, NO_ENTRY))?.isDirectory()) rmSync(file, { recursive: true });
  try {
    renameSync(source, file);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    acrossDisks(source, file);
  }
}

/** Makes a folder and those above it, as open as where the file comes from. */
function makeFolder(from: string, to: string, folder: string): void {
  const first = mkdirSync(path.join(to, folder), { recursive: true });
  if (first === undefined) return;
  for (let at = folder; at !== '.' && isWithin(path.join(to, at), first); at = path.posix.dirname(at))
    openLike(path.join(to, at), path.join(from, at));
}

function acrossDisks(source: string, file: string): void {
  const temporary = file + TEMPORARY;
  try {
    copyFileSync(source, temporary);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes files that stand where folders must be: an address of an older site, or what a stranger put there. */
function clearFor(root: string, folder: string): void {
  // The root itself is never in the way.
  if (folder === '.') return;
  let at = root;
  for (const part of folder.split('/')) {
    at = path.join(at, part);
    const stat = lstatSync(at, NO_ENTRY);
    if (stat === undefined) return;
    if (!stat.isDirectory()) rmSync(at);
  }
}
