import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { listFiles } from '../lib/listFiles.ts';

/** This package's own folder, absolute: where the stock templates are. */
export const PACKAGE = path.resolve(import.meta.dirname, '../..');

/** What decides how files become releases, props become pages, and releases become search shards; relative to the package. */
const CODE = {
  reading: ['src/read', 'src/markdown', 'src/lib', 'src/model'],
  pages: ['templates', 'src/cite', 'src/plan', 'src/model', 'src/markdown', 'src/lib', 'src/eleventy'],
  search: ['src/search', 'src/lib'],
  scripts: ['src/client', 'src/search', 'src/model', 'src/lib'],
  bulk: ['src/bulk', 'src/lib', 'src/model'],
};

/**
 * Digest of all code that makes releases, pages or shards: the package's, its locked dependencies', the system's words
 * for dates and its time zones, and for pages the site's own templates.
 */
export function codeDigest(part: keyof typeof CODE, root: string): string {
  const own = part === 'pages' ? [path.join(root, 'templates')] : [];
  const folders = new Set([...CODE[part].map((name) => path.join(PACKAGE, name)), ...own]);
  const files = [...folders].flatMap((folder) => listFiles(folder).map((name) => path.join(folder, name)));
  const locks = ['package.json', 'package-lock.json']
    .map((name) => path.join(PACKAGE, name))
    .filter(existsSync);
  const parts = [...files, ...locks].map((file) => {
    const place = path.relative(file.startsWith(PACKAGE) ? PACKAGE : root, file);
    return `${place} ${digest(readFileSync(file))}`;
  });
  return digest([...parts, process.versions.icu, process.versions.unicode, process.versions.tz].join('\n'));
}
