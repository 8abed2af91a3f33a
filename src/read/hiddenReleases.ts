import type { Problem } from '../model/problem.ts';
import { readEntries } from './folderEntries.ts';
import { bodyOf } from './frontMatter.ts';
import { readTextFile } from './textFile.ts';

/**
 * What is wrong in a release's own folder, at any depth: what lies there is not read, so a file that looks like a
 * release, and that its owners do not name, would be missing from the site. An archive may lie below a release of its
 * name: `2021.md` beside `2021/`. `owners`: the release's files, one for each language.
 */
export function hiddenReleases(root: string, folder: string, owners: readonly string[]): readonly Problem[] {
  const found: string[] = [];
  const problems: Problem[] = [];
  const walk = (at: string, above: readonly (string | undefined)[]): void => {
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
  if (found.length === 0) return problems;
  const words = owners
    .map((owner) => readTextFile(root, owner))
    .map((source) => (source.ok ? source.text : ''));
  const stray = found.filter((file) => !words.some((text) => isNamed(file.slice(folder.length + 1), text)));
  const [first, ...others] = stray.sort();
  return first === undefined ? problems : [...problems, hidden(first, others.length, folder, owners)];
}

function isLikeRelease(root: string, file: string, name: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}/.test(name)) return true;
  const source = readTextFile(root, file);
  return source.ok && /^---[^\S\n]*\n/.test(source.text) && bodyOf(source.text) !== undefined;
}

/** True where a release's text names a file of its folder: as the disk does, or escaped as bodies have it. */
function isNamed(name: string, text: string): boolean {
  const plain = name.normalize('NFC');
  return [plain, encodeURI(plain), encodeURIComponent(plain)].some((form) =>
    text.normalize('NFC').split(form).slice(0, -1).some(endsBeforeName),
  );
}

/** False within a longer name or path: `archive/a.md` does not name `a.md`, but `./a.md` does. */
function endsBeforeName(before: string): boolean {
  return /[^\p{L}\p{N}_/.%-]$|(?:^|[^\p{L}\p{N}_/.%-])\.\/$/u.test(before);
}

// The usual folder of a release's attachments; any other may be one of releases, and a part of the archive.
const DATED = /(?:^|\/)\d{4}-\d{2}-\d{2}-[^/]*$/;

function hidden(file: string, others: number, folder: string, owners: readonly string[]): Problem {
  const owner = owners.join(' and ');
  const more =
    others === 0 ? '' : `, nor ${others === 1 ? 'is one more' : `are ${others} more`} below ${folder}/`;
  const isUsual = DATED.test(folder);
  return {
    severity: isUsual ? 'warning' : 'error',
    code: 'release-hidden',
    message: `${folder}/ belongs to ${owner}, so this file is no release of its own${more}`,
    hint: isUsual ? 'Move it out of there if it is one.' : `Rename ${owner}, or move the file out of there.`,
    file,
    line: 1,
    column: 1,
  };
}
