import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ifThere } from '../disk/ifThere.ts';
import { replaceFile } from '../disk/newFile.ts';
import { digest } from '../lib/digest.ts';
import type { OutputFolder } from './outputFolder.ts';
import { realFolder } from './realFolder.ts';

/*
 * What no list of changes has told yet: a line for the form, then names as JSON strings, each of a file that some build
 * since the last list was about to write or remove, whether or not it lived to do so. On which side a name ends, the
 * folder decides when the list is made. `null` stands for every file: there was no list yet. Without a first list, no file.
 */

const FORM = 'communique-untold-1';
const ALL = 'null';

/** How the output folder differs from what the last list told; names are relative to it. */
export interface Changes {
  /** True of a first list, which names every file: what a copy of the folder holds besides is not known. */
  readonly whole: boolean;
  readonly written: readonly string[];
  /** Some may never have been in a copy: they came and went between two lists. */
  readonly removed: readonly string[];
}

/** Where a site root keeps what is untold of the output folder `out`, or what that is a link to; both absolute. */
export function untoldFile(root: string, out: string): string {
  return path.join(root, '.communique', `untold-${digest(realFolder(out))}.ndjson`);
}

/**
 * Notes files that are about to change, each once. Nothing is kept for a folder of which no list was ever asked for;
 * `isAsked` says that one is now.
 */
export function noteUntold(file: string, names: readonly string[], isAsked: boolean): void {
  const lines = [...new Set(names.map(quote))];
  if (!existsSync(file)) {
    if (isAsked) replaceFile(file, linesOf([FORM, ALL, ...lines]));
    return;
  }
  if (lines.length === 0) return;
  const known = new Set(readLines(file));
  const added = lines.filter((line) => !known.has(line));
  // First an end for a line that a killed process may have left without one.
  if (added.length > 0) appendFileSync(file, `\n${linesOf(added)}`, { flush: true });
}

/** All that is untold, once the folder is as `output` left it. */
export function listUntold(
  file: string,
  { hashOf, outputs }: Pick<OutputFolder, 'hashOf' | 'outputs'>,
): Changes {
  const [form, ...lines] = readLines(file);
  const whole = form !== FORM || lines.includes(ALL);
  const names = lines.flatMap(nameIn);
  const isThere = (name: string) => hashOf(name) !== undefined;
  return {
    whole,
    written: whole ? [...outputs()] : names.filter(isThere),
    removed: names.filter((name) => !isThere(name)),
  };
}

/** Forgets it all, when a list that tells of it is safely on the disk. */
export function clearUntold(file: string): void {
  replaceFile(file, linesOf([FORM]));
}

function readLines(file: string): readonly string[] {
  return ifThere(() => readFileSync(file, 'utf8').split('\n')) ?? [];
}

function linesOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function quote(name: string): string {
  return JSON.stringify(name);
}

/** None where a killed process left half a line: what it was about to change, it did not. */
function nameIn(line: string): readonly string[] {
  try {
    const name: unknown = JSON.parse(line);
    return typeof name === 'string' ? [name] : [];
  } catch {
    return [];
  }
}
