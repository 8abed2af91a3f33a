import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { listFiles } from '../lib/listFiles.ts';

/** A file that is published as it is. */
export interface PublicFile {
  /** Relative to `dist/`. */
  readonly output: string;
  /** Absolute path. */
  readonly from: string;
  readonly digest: string;
}

/**
 * The stock assets (stylesheet, fonts, icons) under `/assets/`, and a site's `public/` as it is; a public file
 * takes the place of a stock one of the same path. Hidden files stay out.
 */
export function readPublicFiles(root: string, stockAssets: string): readonly PublicFile[] {
  const files = new Map<string, PublicFile>();
  for (const [folder, base] of [
    [stockAssets, 'assets/'],
    [path.join(root, 'public'), ''],
  ] as const) {
    for (const name of listFiles(folder)) {
      if (name.split('/').some((part) => part.startsWith('.'))) continue;
      const from = path.join(folder, name);
      const output = base + name.normalize('NFC');
      files.set(output, { output, from, digest: digest(readFileSync(from)) });
    }
  }
  return [...files.values()];
}
