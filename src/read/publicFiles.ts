import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import type { Problem } from '../model/problem.ts';
import { leadsTo } from './folderEntries.ts';

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
    const report = (name: string, error: unknown) => {
      problems.push(
        unreadable(path.relative(root, path.join(folder, name)).split(path.sep).join('/'), error),
      );
    };
    for (const name of listPublished(folder, report)) {
      const from = path.join(folder, name);
      const output = base + name.normalize('NFC');
      try {
        files.set(output, { output, from, digest: digest(readFileSync(from)) });
      } catch (error) {
        report(name, error);
      }
    }
  }
  return { files: [...files.values()], problems };
}

/** The files below a folder and behind its links, relative to it with `/`; tells which of its folders it cannot list. */
function listPublished(folder: string, report: (name: string, error: unknown) => void): readonly string[] {
  if (!existsSync(folder)) return [];
  const names: string[] = [];
  const walk = (below: string, above: readonly string[]): void => {
    try {
      const here = path.join(folder, below);
      const real = realpathSync.native(here);
      if (above.some((folderAbove) => isWithin(folderAbove, real)))
        throw new Error('the link leads to a folder that it lies in');
      for (const entry of readdirSync(here, { withFileTypes: true })) {
        if (LEFTOVERS.has(entry.name)) continue;
        const name = path.posix.join(below, entry.name);
        const kind = entry.isSymbolicLink() ? leadsTo(path.join(here, entry.name)) : entry;
        if (kind?.isDirectory()) walk(name, [...above, real]);
        // A link to nothing stays, so that reading it says so.
        else if (kind === undefined || kind.isFile()) names.push(name);
      }
    } catch (error) {
      report(below, error);
    }
  };
  walk('', []);
  return names.sort();
}

function isWithin(inner: string, outer: string): boolean {
  return `${inner}${path.sep}`.startsWith(`${outer}${path.sep}`);
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
