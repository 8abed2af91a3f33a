import path from 'node:path';
import { type Archive, buildArchive } from '../archive/archive.ts';
import { checkSite } from '../check/check.ts';
import { digest } from '../lib/digest.ts';
import { once } from '../lib/once.ts';
import { mediaRecipe } from '../media/recipes.ts';
import type { Problem } from '../model/problem.ts';
import type { Release } from '../model/release.ts';
import { type CardJob, planCards } from '../plan/cards.ts';
import { planAttachments, planSchema } from '../plan/files.ts';
import { type FormerPlaces, formerPlaces } from '../plan/former.ts';
import type { FileJob, PlannedPage } from '../plan/job.ts';
import { hasPictures, type MediaJob, planMedia } from '../plan/media.ts';
import { planPages } from '../plan/plan.ts';
import { bodyReader } from '../read/body.ts';
import { readContent } from '../read/content.ts';
import { openDigestCache } from '../read/digestCache.ts';
import { inDraft } from '../read/draft.ts';
import { keyLocator } from '../read/locate.ts';
import { readPublicFiles } from '../read/publicFiles.ts';
import { openReleaseCache } from '../read/releaseCache.ts';
import type { StampedFiles } from '../read/stampedFiles.ts';
import { cardWords } from './cardWords.ts';
import { ignoresCase } from './ignoresCase.ts';
import { besidePages, outputsWith } from './madeOutputs.ts';
import { codeDigest, PACKAGE } from './package.ts';
import { openPassageCache } from './passageCache.ts';
import { placeFinding } from './placeFinding.ts';
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
export interface LoadedSite {
  readonly archive: Archive;
  /** In steps, see `planPages`. */
  readonly pages: readonly Iterable<PlannedPage>[];
  /** How many pages there are in all. */
  readonly planned: number;
  /** Those of each step that are not current; undefined where nobody asked, or they are too many to be held. */
  readonly stale: readonly (readonly PlannedPage[])[] | undefined;
  readonly files: readonly FileJob[];
  readonly media: readonly MediaJob[];
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
        path.join(root, '.communique/releases.ndjson'),
        root,
        digest(JSON.stringify([readingCode(), timeZone, languages, url])),
      ),
  });
  const { site, releases, refused } = content;
  if (!site) return { loaded: undefined, problems: content.problems };
  // Where drafts are looked at, what is wrong in them is shown as of any release.
  const lenient: ReadonlySet<string> = drafts ? new Set() : content.drafts;
  const mildly = (problem: Problem) => (lenient.has(problem.file) ? inDraft(problem) : problem);
  const contentProblems = content.problems.map(mildly);
  const sound = new Set(releases.map(({ file }) => file));
  const refusedDrafts = [...lenient].filter((file) => !sound.has(file));
  const archive = buildArchive(site, releases, { now, drafts, refusedDrafts });
  const digests = openDigestCache(path.join(root, '.communique/public.ndjson'));
  const publicFiles = readPublicFiles(root, path.join(PACKAGE, 'templates/assets'), digests.of);
  digests.save();
  const former = formerPlaces(
    archive,
    publicFiles.files.map(({ output }) => output),
  );
  const pages = planPages(archive, { code: codeDigest('pages', root), now, former });
  const paths = listOutputs(pages, isCurrent);
  const files = [
    ...publicFiles.files.map(({ output, from, digest }): FileJob => ({ output, from, hash: digest })),
    planSchema(site),
    ...planAttachments(archive, root, former),
  ];
  const media = [...(await pictureMedia(archive, former)), ...planOwnCards(archive, files, former)];
  for (const job of media) if (job.kind === 'kit') paths.pages.add(job.output);
  for (const output of besidePages(archive)) paths.pages.add(output);
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
    archive,
    now,
    ignoresCase: ignoresCase(root),
    pages: paths.pages,
    outputsWith: outputsWith(archive, releases, now),
    passagesOf: passages.of,
    files: [...files, ...media.filter((job) => job.kind !== 'kit')].map(({ output, from }) => ({
      output,
      from: typeof from === 'string' ? path.relative(root, path.resolve(root, from)) : output,
    })),
    unread: filesWithErrors(contentProblems),
    drafts: lenient,
  });
  passages.save();
  return {
    loaded: { archive, pages, planned: paths.count, stale: paths.stale, files, media },
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

/** The words about pictures are loaded for the first picture: many sites have none. */
async function pictureMedia(archive: Archive, former: FormerPlaces): Promise<readonly MediaJob[]> {
  if (!hasPictures(archive)) return [];
  const recipes = { picture: mediaRecipe('picture'), kit: mediaRecipe('kit') };
  const { captionsFile } = await import('../../templates/layout/captions.ts');
  return planMedia(archive, recipes, captionsFile, former);
}

/** The cards, but those that the site has a file of its own for. */
function planOwnCards(archive: Archive, files: readonly FileJob[], former: FormerPlaces): readonly CardJob[] {
  if (!archive.site.shareCards) return [];
  const own = new Set(files.map(({ output }) => output));
  // The system breaks the words of titles into lines.
  const cards = planCards(archive, mediaRecipe('card', process.versions.icu), cardWords, former);
  return [...cards].filter(({ output }) => !own.has(output));
}

/** How many pages are held between plan and rendering; of more, each is planned anew when its turn comes. */
const HELD = 5000;

function listOutputs(
  steps: readonly Iterable<PlannedPage>[],
  isCurrent: ((page: PlannedPage) => boolean) | undefined,
): { pages: Set<string>; count: number; stale: LoadedSite['stale'] } {
  const pages = new Set<string>();
  const stale: PlannedPage[][] = [];
  let count = 0;
  let left = isCurrent ? HELD : 0;
  for (const step of steps) {
    const own: PlannedPage[] = [];
    stale.push(own);
    for (const page of step) {
      count += 1;
      if (page.kind !== 'redirect') pages.add(page.output);
      if (left === 0 || isCurrent?.(page)) continue;
      own.push(page);
      left -= 1;
    }
  }
  return { pages, count, stale: left > 0 ? stale : undefined };
}
