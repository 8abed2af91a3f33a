import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import { readRelease } from './release.ts';
import { releaseSchema } from './releaseSchema.ts';
import { readSite } from './site.ts';

export interface ContentReading {
  readonly site: Site | undefined;
  /** Sorted by file; without those that an error keeps back. */
  readonly releases: readonly Release[];
  readonly problems: readonly Problem[];
}

/** Reads a whole site root. `onProgress` gets the number of releases read and of all. Never throws on content. */
export async function readContent(
  root: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ContentReading> {
  const { site, problems: siteProblems } = readSite(root);
  const problems: Problem[] = [...siteProblems];
  if (!site) return { site, releases: [], problems };
  const schema = releaseSchema(site.timeZone);
  const files = listReleaseFiles(root);
  const releases: Release[] = [];
  for (const [index, file] of files.entries()) {
    const reading = await readRelease(root, file, site, schema);
    if (reading.release) releases.push(reading.release);
    problems.push(...reading.problems);
    onProgress(index + 1, files.length);
  }
  return { site, releases, problems };
}

/** All markdown files under `content/releases`, relative to the root and sorted; not those in a release's own folder, nor hidden ones. */
export function listReleaseFiles(root: string): readonly string[] {
  const files: string[] = [];
  const walk = (folder: string) => {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('.'),
    );
    const stems = new Set(
      entries.filter(isMarkdown).map(({ name }) => name.normalize('NFC').replace(/(?:\.[a-z-]+)?\.md$/i, '')),
    );
    for (const entry of entries) {
      if (entry.isDirectory() && !stems.has(entry.name.normalize('NFC'))) walk(`${folder}/${entry.name}`);
      else if (isMarkdown(entry)) files.push(`${folder}/${entry.name}`);
    }
  };
  if (existsSync(path.join(root, 'content/releases'))) walk('content/releases');
  return files.sort();
}

function isMarkdown(entry: { readonly name: string; isFile(): boolean; isSymbolicLink(): boolean }): boolean {
  return (entry.isFile() || entry.isSymbolicLink()) && /\.md$/i.test(entry.name);
}
