import type { Problem } from '../model/problem.ts';
import { readEntries } from './folderEntries.ts';
import { bodyOf } from './frontMatter.ts';
import { readTextFile } from './textFile.ts';

/**
 * What is wrong in a release's own folder, at any depth: what lies there is not read, so a file that looks like a
 * release would be missing from the site. An archive may lie below a release of its name: `2021.md` beside `2021/`.
 */
export function hiddenReleases(root: string, folder: string, owner: string): readonly Problem[] {
  const found: string[] = [];
  const problems: Problem[] = [];
  const walk = (at: string, above: readonly string[]): void => {
    const listed = readEntries(root, at);
    if (!listed.ok) {
      problems.push(listed.problem);
      return;
    }
    if (above.includes(listed.real)) return;
    for (const { name, kind } of listed.entries) {
      const file = `${at}/${name}`;
      if (kind === 'folder') walk(file, [...above, listed.real]);
      else if (kind === 'markdown' && isLikeRelease(root, file, name)) found.push(file);
    }
  };
  walk(folder, []);
  const [first, ...others] = found.sort();
  return first === undefined ? problems : [...problems, hidden(first, others.length, folder, owner)];
}

function isLikeRelease(root: string, file: string, name: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}/.test(name)) return true;
  const source = readTextFile(root, file);
  return source.ok && /^---[^\S\n]*\n/.test(source.text) && bodyOf(source.text) !== undefined;
}

function hidden(file: string, others: number, folder: string, owner: string): Problem {
  const more =
    others === 0 ? '' : `, nor ${others === 1 ? 'is one more' : `are ${others} more`} below ${folder}/`;
  return {
    severity: 'error',
    code: 'release-hidden',
    message: `${folder}/ belongs to ${owner}, so this file is no release of its own${more}`,
    hint: `Rename ${owner}, or move the file out of there.`,
    file,
    line: 1,
    column: 1,
  };
}
