import type { Archive } from '../archive/archive.ts';
import { once } from '../lib/once.ts';
import { formerPaths } from '../model/formerPaths.ts';
import type { Release } from '../model/release.ts';

/** The site paths, decoded, at which a file that stands beside a release stands too: under each address that it had before. */
export type FormerPlaces = (release: Release, name: string) => readonly string[];

/**
 * Finds them. An alias, a redirect and a file of `public/` (`files` are the outputs of those) go first: many a site has
 * helped itself so after it moved a release.
 */
export function formerPlaces(archive: Archive, files: readonly string[]): FormerPlaces {
  const taken = once(() => new Set([...files, ...claims(archive)]));
  return (release, name) =>
    formerPaths(archive.site, release)
      .map((path) => path + name)
      .filter((path) => !taken().has(path.slice(1)));
}

/** Old addresses without the slashes at their ends: as they would be files. */
function* claims({ editions, site }: Archive): Generator<string> {
  const bare = (path: string) => path.replace(/^\/+|\/+$/g, '');
  for (const { releases } of editions) for (const { aliases } of releases) yield* aliases.map(bare);
  for (const { from } of site.redirects) yield bare(from);
}
