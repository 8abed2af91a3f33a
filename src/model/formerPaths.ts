import { toSlug } from '../lib/slug.ts';
import type { Release } from './release.ts';
import type { Site } from './site.ts';

/** `/2021/05/25/slug/` or `/et/2021/05/25/slug/`. */
const RELEASE_PATH = /^\/(?:([^/]+)\/)?\d{4}\/(?:0[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01])\/([^/]+)\/?$/;

const NONE: readonly string[] = [];

/**
 * The addresses that a release had on this site before it was moved, as decoded site paths, the first one first: those
 * of its aliases that have the form of a release's address. What stood beside the release stood there too.
 */
export function formerPaths(
  { languages }: Pick<Site, 'languages'>,
  { aliases }: Pick<Release, 'aliases'>,
): readonly string[] {
  if (aliases.length === 0) return NONE;
  const paths = aliases.flatMap((alias) => {
    const [path, prefix = '', slug = ''] = RELEASE_PATH.exec(alias) ?? [];
    const isOwn = toSlug(slug) === slug && languages.some((language) => language.prefix === prefix);
    return path !== undefined && isOwn ? [path.endsWith('/') ? path : `${path}/`] : [];
  });
  return [...new Set(paths)];
}
