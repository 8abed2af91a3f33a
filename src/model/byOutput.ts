import { outputOf } from '../lib/sitePath.ts';
import { pathOf } from './paths.ts';
import type { Release } from './release.ts';
import type { Site } from './site.ts';

/** Releases by their pages' files, relative to `dist/`. */
export function byOutput(site: Site, releases: Iterable<Release>): ReadonlyMap<string, Release> {
  return new Map(Array.from(releases, (release) => [outputOf(pathOf(site, release)), release]));
}
