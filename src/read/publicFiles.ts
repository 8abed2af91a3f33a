import { realpathSync } from 'node:fs';
import path from 'node:path';
import { listThroughLinks } from '../disk/listThroughLinks.ts';
import { messageOf } from '../lib/errors.ts';
import { isWithin } from '../lib/isWithin.ts';
import { isLeftover } from '../lib/leftovers.ts';
import type { Problem } from '../model/problem.ts';

/** A file that is published as it is. */
export interface PublicFile {
  /** Relative to `dist/`. */
  readonly output: string;
  /** Absolute path. */
  readonly from: string;
  readonly digest: string;
}

/**
 * The stock assets (stylesheet, fonts, icons) under `/assets/`, and a site's `public/` as it is, `.well-known/`
 * included, but for what editors and systems leave there; a public file takes the place of a stock one of the same path.
 * `digestOf` is asked for the digest of each.
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
    const fileOf = (name: string) => path.relative(root, path.join(folder, name)).split(path.sep).join('/');
    const report = (name: string, error: unknown) => {
      problems.push(unreadable(fileOf(name), error));
    };
    const onLink = (name: string) => {
      const real = realpathSync.native(path.join(folder, name));
      const isInside = [root, folder].some((home) => isWithin(real, realpathSync.native(home)));
      if (!isInside) problems.push(outside(fileOf(name), real));
    };
    for (const name of listThroughLinks(folder, (name) => !isLeftover(name), report, onLink)) {
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

/** Some link on purpose, to a folder that several sites share; a password file got there by mistake. */
function outside(file: string, real: string): Problem {
  return {
    severity: 'warning',
    code: 'link-outside',
    message: `this is a link to ${real}, so what lies outside the site is published`,
    hint: 'Copy here what is to be published, or leave the link if it is meant so.',
    file,
    line: 1,
    column: 1,
  };
}

function unreadable(file: string, error: unknown): Problem {
  const message = `this cannot be read: ${messageOf(error)}`;
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
