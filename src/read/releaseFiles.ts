import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { NO_ENTRY } from '../disk/ifThere.ts';
import { leadsTo } from '../disk/leadsTo.ts';
import { groupBy } from '../lib/groupBy.ts';
import type { Problem } from '../model/problem.ts';
import { COPY } from './attachmentFiles.ts';
import { stemOf } from './fileName.ts';
import { deadLink, readEntries } from './folderEntries.ts';
import { hiddenReleases } from './hiddenReleases.ts';
import { leadsOut } from './leadsOut.ts';

const FOLDER = 'content/releases';

export interface ReleaseFiles {
  /** Relative to the root, sorted. */
  readonly files: readonly string[];
  /** What cannot be read, and what is most likely a release but lies in the folder of another one or is no `.md`. */
  readonly problems: readonly Problem[];
}

/** All markdown files under `content/releases`; not those in a release's own folder, nor hidden ones. Follows links. */
export function listReleaseFiles(root: string): ReleaseFiles {
  const files: string[] = [];
  const problems: Problem[] = [];
  const walk = (folder: string, above: readonly (string | undefined)[]) => {
    const listed = readEntries(root, folder);
    if (!listed.ok) {
      problems.push(listed.problem);
      return;
    }
    const { real, entries } = listed;
    // A link to a folder that holds it would lead round for ever.
    if (above.includes(real)) return;
    const releases = entries.filter(({ kind }) => kind === 'markdown').map(({ name }) => name);
    const stems = groupBy(releases, stemOf);
    for (const { name, kind, isLink } of entries) {
      const file = `${folder}/${name}`;
      const owners = stems.get(name.normalize('NFC'));
      const outside = kind === 'markdown' && isLink ? fileOutside(root, folder, file) : undefined;
      if (outside) problems.push(outside);
      else if (kind === 'markdown') files.push(file);
      else if (kind === 'folder' && owners === undefined) walk(file, [...above, real]);
      else if (owners)
        problems.push(
          ...hiddenReleases(
            root,
            file,
            owners.map((owner) => `${folder}/${owner}`),
          ),
        );
      else if (TEXT.test(name)) problems.push(unread(file));
      else if (kind === 'dead' && !HAS_ENDING.test(name)) problems.push(deadLink(root, file));
    }
  };
  // Not `existsSync`, to which a link to nothing is not there.
  if (lstatSync(path.join(root, FOLDER), NO_ENTRY)) walk(FOLDER, []);
  return { files: files.sort(), problems };
}

/** Says of a link to a file out of the site's folder that it is one; a link to nothing is read, so that reading says so. */
export function fileOutside(root: string, folder: string, link: string): Problem | undefined {
  if (leadsTo(path.join(root, link)) === undefined) return undefined;
  const real = realpathSync(path.join(root, link));
  if (!leadsOut(root, folder, real)) return undefined;
  return {
    severity: 'error',
    code: 'release-outside',
    message: `this is a link to ${real}, outside the site’s folder`,
    hint: COPY,
    file: link,
    line: 1,
    column: 1,
  };
}

/** What somebody may have written a release as. */
const TEXT = /\.(?:markdown|mdown|mkdn?|txt|rtf|docx?|odt|html?)$/i;

/** A link of such a name led to a file, which is not read; any other may have led to a folder of releases. */
const HAS_ENDING = /\.[a-z][a-z\d]{0,4}$/i;

function unread(file: string): Problem {
  return {
    severity: 'warning',
    code: 'release-ending',
    message: 'this file is not read: a release’s name ends in .md',
    hint: 'Rename it, or move it out of content/releases/.',
    file,
    line: 1,
    column: 1,
  };
}
