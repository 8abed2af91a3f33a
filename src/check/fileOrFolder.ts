import { outputOf, stubOutput } from '../lib/sitePath.ts';
import { error, type Finding, type Rule, SITE_FILE } from './rule.ts';

interface Claim {
  readonly output: string;
  readonly file: string;
  readonly at: Finding['at'];
}

/** No disk holds a file and a folder of one name: an old address `/news.html` and one below it, `/news.html/1/`. */
export const fileOrFolder: Rule = function* ({ site, releases, pages, files }) {
  const copies = files.map(({ output, from }): Claim => ({ output, file: from, at: [] }));
  const copied = new Set(copies.map(({ output }) => output));
  const claimStub = (path: string, file: string, at: Finding['at']): readonly Claim[] => {
    const own = outputOf(path);
    // What answers there already is told as such.
    return pages.has(own) || copied.has(own) ? [] : [{ output: stubOutput(path), file, at }];
  };
  const claims = [
    ...copies,
    ...releases.flatMap(({ aliases, file }) =>
      aliases.flatMap((alias, index) => claimStub(alias, file, ['aliases', index])),
    ),
    ...site.redirects.flatMap(({ from, written }) => claimStub(from, SITE_FILE, ['redirects', written])),
  ];
  const claimed = new Set(claims.map(({ output }) => output));
  const folders = new Set<string>();
  let last = '/';
  for (const output of pages) {
    // The files of a release follow each other; half a million names are worth the glance.
    if (output.startsWith(last) && !output.includes('/', last.length)) continue;
    addFolders(output, folders);
    last = output.slice(0, output.lastIndexOf('/') + 1) || '/';
  }
  for (const output of claimed) addFolders(output, folders);
  const isFile = (name: string) => pages.has(name) || claimed.has(name);
  for (const { output, file, at } of claims) {
    const name = folders.has(output) ? output : foldersOf(output).find(isFile);
    if (name === undefined) continue;
    const hint = 'Give one of them another name.';
    yield error('url-folder', file, at, `/${name} would be a file and a folder at once`, hint);
  }
};

function foldersOf(output: string): readonly string[] {
  const folders = new Set<string>();
  addFolders(output, folders);
  return [...folders];
}

function addFolders(output: string, folders: Set<string>): void {
  for (let end = output.lastIndexOf('/'); end > 0; end = output.lastIndexOf('/', end - 1)) {
    const folder = output.slice(0, end);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}
