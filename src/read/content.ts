import type { Problem } from '../model/problem.ts';
import type { Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import { readRelease } from './release.ts';
import { listReleaseFiles } from './releaseFiles.ts';
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
  const { files, hidden } = listReleaseFiles(root);
  problems.push(...hidden);
  const releases: Release[] = [];
  for (const [index, file] of files.entries()) {
    const reading = await readRelease(root, file, site, schema);
    if (reading.release) releases.push(reading.release);
    problems.push(...reading.problems);
    onProgress(index + 1, files.length);
  }
  return { site, releases, problems };
}
