import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../disk/listFiles.ts';
import { listThroughLinks } from '../disk/listThroughLinks.ts';
import { digest } from '../lib/digest.ts';

/** This package's own folder, absolute: where the stock templates are. */
export const PACKAGE = path.resolve(import.meta.dirname, '../..');

/**
 * The folders, relative to the package, of all code that decides how files become releases, and what pages, search shards,
 * scripts and yearly files are made of them.
 */
export const CODE = {
  reading: ['src/read', 'src/markdown', 'src/lib', 'src/model', 'src/disk'],
  pages: [
    ...['templates', 'src/eleventy', 'src/plan', 'src/archive'],
    ...['src/read', 'src/cite', 'src/markdown', 'src/model', 'src/lib', 'src/disk'],
  ],
  search: ['src/search', 'src/model', 'src/lib'],
  scripts: ['src/client', 'src/search', 'src/model', 'src/lib'],
  bulk: ['src/bulk', 'src/lib', 'src/model'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * Digest of all code that makes releases, pages or shards: the package's, its locked dependencies', the system's words
 * for dates and its time zones, and for pages the site's own templates.
 */
export function codeDigest(part: keyof typeof CODE, root: string): string {
  const folders = CODE[part].map((name) => path.join(PACKAGE, name));
  const files = folders.flatMap((folder) => listFiles(folder).map((name) => path.join(folder, name)));
  const locks = ['package.json', 'package-lock.json']
    .map((name) => path.join(PACKAGE, name))
    .filter(existsSync);
  const own = part === 'pages' && root !== PACKAGE ? ownTemplates(path.join(root, 'templates')) : [];
  const code = [...files, ...locks].map(
    (file) => `${path.relative(PACKAGE, file)} ${digest(readFileSync(file))}`,
  );
  const { icu, unicode, tz } = process.versions;
  return digest([...code, ...own, icu, unicode, tz].join('\n'));
}

/** Each file in a site's own templates with its digest; of one that cannot be read, whoever loads it as a template tells. */
function ownTemplates(folder: string): readonly string[] {
  const files = listThroughLinks(
    folder,
    () => true,
    () => {},
  );
  return files.map((name) => {
    try {
      return `${name} ${digest(readFileSync(path.join(folder, name)))}`;
    } catch {
      return name;
    }
  });
}
