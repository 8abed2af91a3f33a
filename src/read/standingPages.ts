import { lstatSync } from 'node:fs';
import path from 'node:path';
import { NO_ENTRY } from '../disk/ifThere.ts';
import { groupBy } from '../lib/groupBy.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import type { RefusedPage, StandingPage } from '../model/standingPage.ts';
import { stemOf } from './fileName.ts';
import { deadLink, readEntries } from './folderEntries.ts';
import { fileOutside } from './releaseFiles.ts';
import { readStandingPage } from './standingPage.ts';
import { isNoContent } from './strayEntries.ts';
import { readTextFile } from './textFile.ts';

const FOLDER = 'content/pages';

export interface StandingPagesReading {
  /** Sorted by file; without those that an error keeps back. */
  readonly pages: readonly StandingPage[];
  readonly refused: readonly RefusedPage[];
  readonly problems: readonly Problem[];
  /** Files of drafts, of those that an error keeps back too. */
  readonly drafts: readonly string[];
}

/** Reads the pages of `content/pages`, which need not be there. Never throws on content. */
export async function readStandingPages(root: string, site: Site): Promise<StandingPagesReading> {
  const { files, folders, problems } = listPages(root);
  const readings = await Promise.all(files.map((file) => readStandingPage(root, file, site)));
  const pages = readings.flatMap((reading) => ('page' in reading ? [reading.page] : []));
  const named = new Set(pages.flatMap(({ attachments }) => attachments.map(({ file }) => file)));
  return {
    pages,
    refused: readings.flatMap((reading) => ('refused' in reading ? [reading.refused] : [])),
    problems: [
      ...problems,
      ...readings.flatMap((reading) => reading.problems),
      ...folders.flatMap((folder) => [...pagesBelow(root, folder, named)]),
    ],
    drafts: files.filter((_, index) => readings[index]?.draft),
  };
}

/** The pages' files, sorted, the folders that have a page's name, and what is neither. */
function listPages(root: string) {
  const files: string[] = [];
  const folders: string[] = [];
  const problems: Problem[] = [];
  // Not `existsSync`, to which a link to nothing is not there.
  if (!lstatSync(path.join(root, FOLDER), NO_ENTRY)) return { files, folders, problems };
  const listed = readEntries(root, FOLDER);
  if (!listed.ok) return { files, folders, problems: [listed.problem] };
  const markdown = listed.entries.filter(({ kind }) => kind === 'markdown').map(({ name }) => name);
  const stems = groupBy(markdown, stemOf);
  for (const { name, kind, isLink } of listed.entries) {
    const file = `${FOLDER}/${name}`;
    const outside = kind === 'markdown' && isLink ? fileOutside(root, FOLDER, file) : undefined;
    if (outside) problems.push(outside);
    else if (kind === 'markdown' && isNote(name)) problems.push(...noteFaults(root, file));
    else if (kind === 'markdown') files.push(file);
    else if (kind === 'dead') problems.push(deadLink(root, file));
    else if (kind === 'folder' && stems.has(name.normalize('NFC'))) folders.push(file);
    else if (kind === 'folder')
      problems.push(unread(file, 'this folder is not read: no page has its name', LOOSE));
    else if (!isNoContent(name))
      problems.push(unread(file, 'this file is not read: a page’s name ends in .md', LOOSE));
  }
  return { files: files.sort(), folders, problems };
}

/** True for what code hosts show below the list of a folder's files, and is meant for colleagues: no page, though markdown. */
export function isNote(file: string): boolean {
  return /^readme(?:\.[^.]+)?\.md$/i.test(path.posix.basename(file));
}

/** Says of a note that it may be meant as a page, for it begins as one. */
function noteFaults(root: string, file: string): readonly Problem[] {
  const source = readTextFile(root, file);
  if (!source.ok || !source.text.startsWith('---\n')) return [];
  const message = 'this file is not read: a README is a note on its folder';
  return [unread(file, message, 'If it is a page, give it another name.')];
}

/** Markdown in a page's own folder, which somebody may take for pages below it. */
function* pagesBelow(root: string, folder: string, named: ReadonlySet<string>): Generator<Problem> {
  const listed = readEntries(root, folder);
  if (!listed.ok) {
    yield listed.problem;
    return;
  }
  for (const { name, kind } of listed.entries) {
    const file = `${folder}/${name}`;
    if (kind !== 'markdown' || named.has(file) || isNoContent(name)) continue;
    const message = `this file is not read: ${folder}/ holds the pictures and documents of a page`;
    yield unread(file, message, `Move it to ${FOLDER}/ if it is a page of its own.`);
  }
}

const LOOSE =
  'Pages lie in content/pages/ itself, the pictures and documents of about.md in content/pages/about/; other files of the site belong in public/.';

function unread(file: string, message: string, hint: string): Problem {
  return { severity: 'warning', code: 'page-unread', message, hint, file, line: 1, column: 1 };
}
