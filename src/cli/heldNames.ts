import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { toSlug } from '../lib/slug.ts';
import { standingPagePath } from '../model/paths.ts';
import { publicId } from '../model/release.ts';
import { parseFileName } from '../read/fileName.ts';

/** The names, `id lang`, of all that is held back. Told by their files too: a draft with a mistake has no other. */
export function heldNames({
  site,
  heldBack,
  withheld,
}: Pick<Archive, 'site' | 'heldBack' | 'withheld'>): ReadonlySet<string> {
  // A standing page's name is no release's.
  const heldReleases = heldBack.filter(({ file }) => file.startsWith('content/releases/'));
  return new Set([
    ...heldReleases.map(({ file }) => {
      const { id, lang } = parseFileName(path.basename(file), site.languages);
      return `${id} ${lang}`;
    }),
    ...withheld.map((release) => `${publicId(release)} ${release.lang}`),
  ]);
}

/** The decoded paths of the standing pages that are held back, told by their files: a draft with a mistake has nothing else. */
export function heldPaths({ site, heldBack }: Pick<Archive, 'site' | 'heldBack'>): readonly string[] {
  const heldPages = heldBack.filter(({ file }) => file.startsWith('content/pages/'));
  return heldPages.map(({ file }) => {
    const { id, lang } = parseFileName(path.basename(file), site.languages);
    return standingPagePath(site, { slug: toSlug(id), lang });
  });
}
