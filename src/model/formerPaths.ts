import { toSlug } from '../lib/slug.ts';
import { readReleasePath } from './paths.ts';
import type { Release } from './release.ts';
import type { Site } from './site.ts';

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
    const { prefix, slug } = readReleasePath(alias) ?? {};
    const isOwn =
      slug !== undefined && toSlug(slug) === slug && languages.some((language) => language.prefix === prefix);
    return isOwn ? [alias.endsWith('/') ? alias : `${alias}/`] : [];
  });
  return [...new Set(paths)];
}
