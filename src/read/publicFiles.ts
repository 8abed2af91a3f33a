import path from 'node:path';
import { listThroughLinks } from '../lib/listThroughLinks.ts';
import type { Problem } from '../model/problem.ts';

/** A file that is published as it is. */
export interface PublicFile {
  /** Relative to `dist/`. */
  readonly output: string;
  /** Absolute path. */
  readonly from: string;
  readonly digest: string;
}

/** What systems and version control leave in folders, and nobody means to publish. */
const LEFTOVERS = new Set(['.DS_Store', 'Thumbs.db', '.git', '.gitkeep', '.gitignore']);

/**
 * The stock assets (stylesheet, fonts, icons) under `/assets/`, and a site's `public/` as it is, `.well-known/`
 * included; a public file takes the place of a stock one of the same path. `digestOf` is asked for the digest of each.
 */
export function readPublicFiles(
  root: string,
  stockAssets: string,
  digestOf: (file: string) => string,
): { readonly files: readonly PublicFile[]; readonly problems: readonly Problem[] } {
  const files = new Map<string, PublicFile>();
  const problems: Problem[] = [];
  for (const [folder, base] of [
    [stockAssets, 'assets/'],
    [path.join(root, 'public'), ''],
  ] as const) {
    const report = (name: string, error: unknown) => {
      problems.push(
        unreadable(path.relative(root, path.join(folder, name)).split(path.sep).join('/'), error),
      );
    };
    for (const name of listThroughLinks(folder, (name) => !LEFTOVERS.has(name), report)) {
      const from = path.join(folder, name);
      const output = base + name.normalize('NFC');
      try {
        files.set(output, { output, from, digest: digestOf(from) });
      } catch (error) {
        report(name, error);
      }
    }
  }
  return { files: [...files.values()], problems };
}

function unreadable(file: string, error: unknown): Problem {
  const message = `this cannot be read: ${error instanceof Error ? error.message : error}`;
  return {
    severity: 'error',
    code: 'file-unreadable',
    message,
    hint: 'Let the user who builds read it, or remove it.',
    file,
    line: 1,
    column: 1,
  };
}
