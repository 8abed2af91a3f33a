import { buildArchive } from '../../src/archive/archive.ts';
import type { Release } from '../../src/model/release.ts';
import type { Site } from '../../src/model/site.ts';
import type { StandingPage } from '../../src/model/standingPage.ts';
import { planAttachments, planSchema } from '../../src/plan/files.ts';
import { formerPlaces } from '../../src/plan/former.ts';
import type { PageJob } from '../../src/plan/job.ts';
import { planPages } from '../../src/plan/plan.ts';
import { makeSite, SAMPLE_NOW } from '../tools/sampleSite.ts';

export interface Planned {
  readonly pages: readonly PageJob[];
  /** Outputs of copied files. */
  readonly files: readonly string[];
}

/** The finished plan of a site, in order. */
export function planOf(
  releases: readonly Release[],
  site: Site = makeSite(),
  now = SAMPLE_NOW,
  code = 'code',
  publicFiles: readonly string[] = [],
  standing: readonly StandingPage[] = [],
): Planned {
  const archive = buildArchive(site, releases, { now, pages: standing });
  const former = formerPlaces(archive, publicFiles);
  const pages = planPages(archive, { code, now, former }).flatMap((step) =>
    [...step].map((page) => page.finish()),
  );
  const files = [...planAttachments(archive, '/root', former), planSchema(site)];
  return { pages, files: files.map(({ output }) => output) };
}

/** The page at a decoded path. */
export function pageAt(pages: readonly PageJob[], path: string): PageJob {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no page is planned at ${path}`);
  return page;
}

/** Every link into the site that a page's props hold, by its key: site paths, and absolute URLs of the site's origin. */
export function linksIn(
  value: unknown,
  origin: string,
  key = '',
): readonly { key: string; target: string }[] {
  if (typeof value === 'string') {
    if (value.startsWith(`${origin}/`)) return [{ key, target: value.slice(origin.length) }];
    return value.startsWith('/') && !value.startsWith('//') ? [{ key, target: value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => linksIn(inner, origin, name));
}
