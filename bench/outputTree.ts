import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Kinds of files that both sides make. */
export const FILE_KINDS = ['release', 'twinJson', 'twinMarkdown', 'html', 'feed', 'search', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Files and their sizes together. */
export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/** What an output folder holds. */
export interface OutputTree {
  readonly all: Amount;
  /** Files that were made or replaced since a moment. */
  readonly written: Amount;
  readonly kinds: Readonly<Record<FileKind, number>>;
}

/** The kernel stamps files by a clock that may be a tick behind, 10 ms at most. */
const TICK = 10;

/** `since` is in milliseconds since 1970. A rename counts as writing: the change time of an inode tells both. */
export function readOutputTree(folder: string, since: number): OutputTree {
  const all = { files: 0, bytes: 0 };
  const written = { files: 0, bytes: 0 };
  const kinds = { release: 0, twinJson: 0, twinMarkdown: 0, html: 0, feed: 0, search: 0, other: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const { size, ctimeMs } = lstatSync(file);
    kinds[fileKind(path.relative(folder, file))] += 1;
    for (const amount of ctimeMs >= since - TICK ? [all, written] : [all]) {
      amount.files += 1;
      amount.bytes += size;
    }
  }
  return { all, written, kinds };
}

const RELEASE = /^(?:[a-z]{2,3}(?:-[a-z0-9]+)*\/)?\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.(html|json|md)$/;

/** `name` is relative to the output folder, with `/`. */
export function fileKind(name: string): FileKind {
  const twin = RELEASE.exec(name)?.[1];
  if (twin === 'json') return 'twinJson';
  if (twin === 'md') return 'twinMarkdown';
  if (twin === 'html') return 'release';
  if (/^(?:pagefind|search)\/.*(?<!\.html)$/.test(name)) return 'search';
  if (name.endsWith('.html')) return 'html';
  return /(?:^|\/)feed\.(?:xml|json)$/.test(name) ? 'feed' : 'other';
}
