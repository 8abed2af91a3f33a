import { outputOf, stubOutput } from '../lib/sitePath.ts';
import { datePath, languageOf, pathOf } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { TERM_KINDS } from '../model/site.ts';
import { releasePlaces } from './releasePlaces.ts';
import type { CheckContext } from './rule.ts';

type Coming = Pick<CheckContext, 'site' | 'releases' | 'files'>;

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** What a release's folder has of itself; any other name in it is an attachment's. */
const OWN = /^(?:index\.\w+|oembed\.json|press-kit\.zip|share-card\.\w+)$/;

/**
 * Whether what `held` releases bring may meet something, whatever the capitals: false only where a plan of the site with them
 * would show no collision that one without them does not. The plan of 100,000 releases takes five seconds, and an embargo
 * is nearly always waiting somewhere.
 */
export function mayMeet(context: Coming, held: readonly Release[]): boolean {
  const { site, releases, files } = context;
  const places = held.map((release) => releasePlaces(site, release));
  const lists = new Set(places.flatMap((place) => place.lists.map(nameOf)));
  const trees = new Set(places.flatMap((place) => place.trees.map(nameOf)));
  // Of a year that gets large, each month has a sitemap of its own.
  for (const release of held)
    for (const month of MONTHS)
      lists.add(nameOf(datePath(languageOf(site, release), `${release.date.day.slice(0, 4)}-${month}`)));
  const above = new Set([...lists, ...trees].flatMap((place) => [place, ...foldersOf(place)]));
  const meets = (output: string) => {
    const name = nameOf(output);
    // Pages in the folder of a list have an ending; without one it is the folder of another list or of a release.
    const isOfList = (folder: string) => lists.has(folder) && /^\/?[^/]*\./.test(name.slice(folder.length));
    return above.has(name) || foldersOf(name).some((folder) => trees.has(folder) || isOfList(folder));
  };
  const claims = (path: string) => meets(outputOf(path)) || meets(stubOutput(path));
  // What lies beside published releases shares a folder with them alone.
  const loose = files.filter(({ from }) => !from.startsWith('content/releases/'));
  return (
    loose.some(({ output }) => meets(output)) ||
    site.redirects.some(({ from }) => claims(from)) ||
    releases.some(({ aliases }) => aliases.some(claims)) ||
    held.some((release) => hasRival(context, release))
  );
}

/** True where another address differs from one of the release's only in capitals, or a file beside it is named like a page. */
function hasRival({ site, releases }: Coming, release: Release): boolean {
  const own = pathOf(site, release);
  const names = release.attachments.map(({ name }) => nameOf(name));
  return (
    names.some((name) => OWN.test(name) || name.includes('/')) ||
    new Set(names).size < names.length ||
    TERM_KINDS.some((kind) => {
      const keys = new Set(release[kind].map(nameOf));
      return [...site.vocabularies[kind].keys()].some(
        (key) => keys.has(nameOf(key)) && !release[kind].includes(key),
      );
    }) ||
    releases.some(
      (other) =>
        other.date.day === release.date.day &&
        other !== release &&
        nameOf(pathOf(site, other)) === nameOf(own),
    )
  );
}

/** A path or an output as one that ignores capitals knows it: `2026/05/01/e`. */
function nameOf(path: string): string {
  return path.replace(/^\/|\/$/g, '').toLowerCase();
}

/** The folders that a name lies in, the nearest first; the last is the root, ``. */
function foldersOf(name: string): readonly string[] {
  const folders: string[] = [];
  for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1))
    folders.push(name.slice(0, end));
  return [...folders, ''];
}
