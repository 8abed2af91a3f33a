import type { Problem } from '../model/problem.ts';
import type { Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import { readRelease } from './release.ts';
import type { ReleaseCache } from './releaseCache.ts';
import { listReleaseFiles } from './releaseFiles.ts';
import { releaseSchema } from './releaseSchema.ts';
import { readSite } from './site.ts';

export interface ContentReading {
  readonly site: Site | undefined;
  /** Sorted by file; without those that an error keeps back. */
  readonly releases: readonly Release[];
  readonly problems: readonly Problem[];
}

/** How a site root is read. */
export interface ReadOptions {
  /** Gets the number of releases read and of all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Opens the cache of releases that are read with this site; without it all are read. */
  readonly openCache?: (site: Site) => ReleaseCache;
}

/** Reads a whole site root. Never throws on content. */
export async function readContent(root: string, options: ReadOptions = {}): Promise<ContentReading> {
  const { site, problems: siteProblems } = readSite(root);
  const problems: Problem[] = [...siteProblems];
  if (!site) return { site, releases: [], problems };
  const schema = releaseSchema(site.timeZone);
  const { files, hidden } = listReleaseFiles(root);
  problems.push(...hidden);
  const releases: Release[] = [];
  const cache = options.openCache?.(site);
  for (const [index, file] of files.entries()) {
    const known = cache?.find(file);
    const read = Date.now();
    const reading = known ?? (await readRelease(root, file, site, schema));
    if (reading.release) releases.push(reading.release);
    if (reading.release && !known) cache?.keep(reading.release, reading.problems, read);
    problems.push(...reading.problems);
    options.onProgress?.(index + 1, files.length);
  }
  cache?.save();
  return { site, releases, problems };
}
