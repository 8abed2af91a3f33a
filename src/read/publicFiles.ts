import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { listLinkedFiles } from '../lib/listFiles.ts';
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
 * included; a public file takes the place of a stock one of the same path.
 */
export function readPublicFiles(
  root: string,
  stockAssets: string,
): { readonly files: readonly PublicFile[]; readonly problems: readonly Problem[] } {
  const files = new Map<string, PublicFile>();
  const problems: Problem[] = [];
  for (const [folder, base] of [
    [stockAssets, 'assets/'],
    [path.join(root, 'public'), ''],
  ] as const) {
    for (const name of listLinkedFiles(folder)) {
      if (name.split('/').some((part) => LEFTOVERS.has(part))) continue;
      const from = path.join(folder, name);
      const output = base + name.normalize('NFC');
      try {
        files.set(output, { output, from, digest: digest(readFileSync(from)) });
      } catch (error) {
        problems.push(unreadable(path.relative(root, from).split(path.sep).join('/'), error));
      }
    }
  }
  return { files: [...files.values()], problems };
}

function unreadable(file: string, error: unknown): Problem {
  const message = `the file cannot be read: ${error instanceof Error ? error.message : error}`;
  return {
    severity: 'error',
    code: 'file-unreadable',
    message,
    hint: 'Correct or remove it.',
    file,
    line: 1,
    column: 1,
  };
}
