import type { Problem } from '../model/problem.ts';
import type { RefusedRelease, Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import type { RefusedPage, StandingPage } from '../model/standingPage.ts';
import { type ReleaseReading, readRelease } from './release.ts';
import type { ReleaseCache } from './releaseCache.ts';
import { listReleaseFiles } from './releaseFiles.ts';
import { releaseSchema } from './releaseSchema.ts';
import { readSite } from './site.ts';
import { stampAt } from './stamp.ts';
import type { StampedFiles } from './stampedFiles.ts';
import { readStandingPages } from './standingPages.ts';
import { strayEntries } from './strayEntries.ts';

export interface ContentReading {
  readonly site: Site | undefined;
  /** Sorted by file; without those that an error keeps back. */
  readonly releases: readonly Release[];
  /** What those name that an error keeps back. */
  readonly refused: readonly RefusedRelease[];
  /** The same of standing pages. */
  readonly pages: readonly StandingPage[];
  readonly refusedPages: readonly RefusedPage[];
  readonly problems: readonly Problem[];
  /** Files of drafts, of those that an error keeps back too. */
  readonly drafts: ReadonlySet<string>;
}

/** Reads releases (files relative to the root); gives their readings in the same order. */
export type ReadReleases = (files: readonly string[]) => Promise<readonly ReleaseReading[]>;

/** How a site root is read. */
export interface ReadOptions {
  /** Gets the number of releases read and of all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Opens the cache of releases that are read with this site; without it all are read. */
  readonly openCache?: (site: Site) => ReleaseCache;
  /** The root's files, listed elsewhere while the cache is opened. */
  readonly listing?: Promise<StampedFiles>;
  /** Reads elsewhere, where there is much to read; `count` batches can be under way. */
  readonly elsewhere?: { readonly count: number; readonly read: ReadReleases };
}

/** How many releases are read as one, and the number from which reading elsewhere is worth its start. */
const BATCH = 100;
const MANY = 400;

/** Reads a whole site root. Never throws on content. */
export async function readContent(root: string, options: ReadOptions = {}): Promise<ContentReading> {
  const { site, problems: siteProblems } = readSite(root);
  const problems: Problem[] = [...siteProblems];
  if (!site)
    return { site, releases: [], refused: [], pages: [], refusedPages: [], problems, drafts: new Set() };
  const cache = options.openCache?.(site);
  const stamped = await options.listing;
  const { files, problems: listProblems } = stamped ?? listReleaseFiles(root);
  const standing = await readStandingPages(root, site);
  problems.push(...strayEntries(root), ...standing.problems, ...listProblems);
  const readings: (ReleaseReading | undefined)[] = files.map((file, index) => {
    const known = cache?.find(file, stamped && stampAt(stamped.stamps, index));
    return known && { ...known, draft: known.release.draft };
  });
  const unknown = files.flatMap((file, index) => (readings[index] ? [] : [{ file, index }]));
  let done = files.length - unknown.length;
  options.onProgress?.(done, files.length);
  const { elsewhere } = options;
  const isMuch = unknown.length >= MANY && elsewhere !== undefined;
  const read = isMuch ? elsewhere.read : releaseReader(root);
  const next = async (): Promise<void> => {
    for (let batch = unknown.splice(0, BATCH); batch.length > 0; batch = unknown.splice(0, BATCH)) {
      const started = Date.now();
      const found = await read(batch.map(({ file }) => file));
      for (const [at, reading] of found.entries()) {
        const index = batch[at]?.index;
        if (index === undefined) continue;
        readings[index] = reading;
        if (reading.release) cache?.keep(reading.release, reading.problems, started);
      }
      done += batch.length;
      options.onProgress?.(done, files.length);
    }
  };
  await Promise.all(Array.from({ length: isMuch ? elsewhere.count : 1 }, next));
  cache?.save();
  const releases: Release[] = [];
  const refused: RefusedRelease[] = [];
  const drafts = new Set(standing.drafts);
  for (const [index, reading] of readings.entries()) {
    const file = files[index];
    if (reading?.draft && file !== undefined) drafts.add(file);
    if (reading?.release) releases.push(reading.release);
    if (reading?.refused) refused.push(reading.refused);
    problems.push(...(reading?.problems ?? []));
  }
  const { pages, refused: refusedPages } = standing;
  return { site, releases, refused, pages, refusedPages, problems, drafts };
}

/** Reads releases of a root whose site can be read. Never throws on content. */
export function releaseReader(root: string): ReadReleases {
  const { site } = readSite(root);
  if (!site) throw new Error('The site was changed while it was read; build again.');
  const schema = releaseSchema(site.timeZone);
  return async (files) => {
    const readings: ReleaseReading[] = [];
    for (const file of files) readings.push(await readRelease(root, file, site, schema));
    return readings;
  };
}
