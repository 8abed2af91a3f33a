import path from 'node:path';
import { type Archive, buildArchive } from '../archive/archive.ts';
import { checkSite } from '../check/check.ts';
import { digest } from '../lib/digest.ts';
import { once } from '../lib/once.ts';
import type { Problem } from '../model/problem.ts';
import type { Release } from '../model/release.ts';
import type { PlannedPage } from '../plan/job.ts';
import { bodyReader } from '../read/body.ts';
import { readContent } from '../read/content.ts';
import { openDigestCache } from '../read/digestCache.ts';
import { inDraft } from '../read/draft.ts';
import { keyLocator } from '../read/locate.ts';
import { readPublicFiles } from '../read/publicFiles.ts';
import { openReleaseCache } from '../read/releaseCache.ts';
import type { StampedFiles } from '../read/stampedFiles.ts';
import { ignoresCase } from './ignoresCase.ts';
import { typeWord } from './interfaceWords.ts';
import { madeBy, madeWith } from './madeOutputs.ts';
import { codeDigest, PACKAGE } from './package.ts';
import { openPassageCache } from './passageCache.ts';
import { placeFinding } from './placeFinding.ts';
import { makersOf, planSite, type SitePlan } from './planSite.ts';
import type { Workers } from './workers.ts';

export interface LoadOptions {
  /** Absolute. */
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Publish drafts and embargoed releases too. */
  readonly drafts: boolean;
  readonly onRead?: (done: number, total: number) => void;
  /** Read the releases where there are many. */
  readonly workers?: Workers;
  /** The release files, listed elsewhere meanwhile. */
  readonly listing?: Promise<StampedFiles>;
  /** Tells which pages need not be made. */
  readonly isCurrent?: (page: PlannedPage) => boolean;
}

/** A site read, indexed, planned and checked. */
export interface LoadedSite extends SitePlan {
  readonly archive: Archive;
  /** How many pages there are in all. */
  readonly planned: number;
  /** Those of each step that are not current; undefined where nobody asked, or they are too many to be held. */
  readonly stale: readonly (readonly PlannedPage[])[] | undefined;
}

/** Where a site root keeps what it read of its releases, both absolute. */
export function releaseCacheFile(root: string): string {
  return path.join(root, '.communique/releases.ndjson');
}

/** Takes a site root from its files to its plan. `loaded` is undefined when the site itself cannot be read. Writes nothing but its caches. */
export async function loadSite(
  options: LoadOptions,
): Promise<{ loaded: LoadedSite | undefined; problems: readonly Problem[] }> {
  const { root, now, drafts, onRead, workers, listing, isCurrent } = options;
  const readingCode = once(() => codeDigest('reading', root));
  const content = await readContent(root, {
    ...(onRead && { onProgress: onRead }),
    ...(listing && { listing }),
    ...(workers && {
      // Two for each, so that none waits for this process.
      elsewhere: { count: 2 * workers.count, read: (files) => workers.run('read', files) },
    }),
    openCache: ({ timeZone, languages, url }) =>
      openReleaseCache(
        releaseCacheFile(root),
        root,
        digest(JSON.stringify([readingCode(), timeZone, languages, url])),
      ),
  });
  const { site, releases, refused, pages: standing, refusedPages } = content;
  if (!site) return { loaded: undefined, problems: content.problems };
  // Where drafts are looked at, what is wrong in them is shown as of any release.
  const lenient: ReadonlySet<string> = drafts ? new Set() : content.drafts;
  const mildly = (problem: Problem) => (lenient.has(problem.file) ? inDraft(problem) : problem);
  const contentProblems = content.problems.map(mildly);
  const sound = new Set([...releases, ...standing].map(({ file }) => file));
  const refusedDrafts = [...lenient].filter((file) => !sound.has(file));
  const archive = buildArchive(site, releases, { now, drafts, refusedDrafts, pages: standing });
  const digests = openDigestCache(path.join(root, '.communique/public.ndjson'));
  const publicFiles = readPublicFiles(root, path.join(PACKAGE, 'templates/assets'), digests.of);
  digests.save();
  const sources = { root, now, publicFiles: publicFiles.files };
  const plan = planSite(archive, { ...sources, makers: await makersOf(archive, root) });
  const counted = countPages(plan, isCurrent);
  const made = madeBy(archive, plan, root, counted.add);
  const locate = keyLocator(root);
  const passages = openPassageCache(
    path.join(root, '.communique/passages.ndjson'),
    digest(JSON.stringify([readingCode(), site.url])),
    site.url,
    bodyReader(root),
  );
  const isDraft = ({ file }: Release) => lenient.has(file);
  const findings = checkSite({
    site,
    // Drafts last: what one has and a published release has too is the draft's fault.
    releases: [...releases.filter((release) => !isDraft(release)), ...releases.filter(isDraft)],
    refused,
    standing,
    refusedPages,
    ...made,
    now,
    ignoresCase: ignoresCase(root),
    madeWith: madeWith(archive, releases, sources),
    passagesOf: passages.of,
    typeWord,
    unread: filesWithErrors(contentProblems),
    drafts: lenient,
  });
  passages.save();
  return {
    loaded: { archive, ...plan, ...counted.result() },
    problems: [
      ...contentProblems,
      ...publicFiles.problems,
      ...findings.map((finding) => mildly(placeFinding(finding, locate))),
    ],
  };
}

function filesWithErrors(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
}

/** How many pages are held between plan and rendering; of more, each is planned anew when its turn comes. */
const HELD = 5000;

/** Counts pages as the plan is gone through, and holds those of each step that are not current. */
function countPages({ pages }: SitePlan, isCurrent: ((page: PlannedPage) => boolean) | undefined) {
  const stale: PlannedPage[][] = pages.map(() => []);
  let planned = 0;
  let left = isCurrent ? HELD : 0;
  return {
    add: (page: PlannedPage, step: number): void => {
      planned += 1;
      if (left === 0 || isCurrent?.(page)) return;
      stale[step]?.push(page);
      left -= 1;
    },
    result: () => ({ planned, stale: left > 0 ? stale : undefined }),
  };
}
