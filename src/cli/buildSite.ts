import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { once } from '../lib/once.ts';
import { settled } from '../lib/settled.ts';
import { makeMedia } from '../media/makeMedia.ts';
import type { Problem } from '../model/problem.ts';
import { type Manifest, manifestFile, NO_MANIFEST, readManifest, writeManifest } from '../output/manifest.ts';
import { type OutputFolder, openOutput } from '../output/outputFolder.ts';
import { surveyOutput } from '../output/survey.ts';
import { type Changes, clearUntold, listUntold, noteUntold, untoldFile } from '../output/untold.ts';
import { buildBulk } from './buildBulk.ts';
import { type LockHolder, withBuildLock } from './buildLock.ts';
import { buildScripts } from './buildScripts.ts';
import { buildSearch, type SearchResult } from './buildSearch.ts';
import { emptiedArchive } from './emptiedArchive.ts';
import { failureProblem } from './failureProblem.ts';
import { type LoadedSite, loadSite, releaseCacheFile } from './loadSite.ts';
import { lostProblems } from './lostProblems.ts';
import { mediaSetup } from './mediaSetup.ts';
import { outputEffects } from './outputEffects.ts';
import { refuseOut } from './outputRefusal.ts';
import { codeDigest } from './package.ts';
import { hasErrors } from './problemReport.ts';
import { releaseDocuments } from './releaseDocuments.ts';
import { renderSite } from './renderSite.ts';
import { templateProblems } from './templateProblems.ts';
import { createWorkers, type Workers } from './workers.ts';

export interface BuildOptions {
  /** Absolute. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  /** Where the people are who read what is said of folders; absolute. */
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly drafts: boolean;
  /** Forget the last build and make every file again. */
  readonly full: boolean;
  /**
   * Where set, it is told what differs since it last was, by whichever builds; when it returns, that counts as told.
   * Called while no other build may begin. What it throws is a problem of the result, for the site is published by then.
   */
  readonly onChanges?: (changes: Changes) => void;
  readonly onProgress: (stage: BuildStage, done: number, total: number) => void;
  /** Called when another process builds the same root and has to end first; `lock` is the file that says so. */
  readonly onWait: (holder: LockHolder, lock: string) => void;
}

export type BuildStage = 'read' | 'pictures' | 'render' | 'search';

export type BuildResult =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      /** With an error only where `onChanges` failed. */
      readonly problems: readonly Problem[];
      readonly archive: LoadedSite['archive'];
      readonly pages: { readonly planned: number; readonly rendered: number };
      /** Outputs whose bytes are new, and those that are gone. */
      readonly written: readonly string[];
      readonly removed: readonly string[];
      /** Those of them that the last build did not leave there; [] where nothing is known of it. */
      readonly strangers: readonly string[];
      readonly search: SearchResult;
    };

/**
 * Brings `out` up to date with the content of `root`. With an error in the content nothing is written. Throws
 * `FailureError` for a folder that is not ours to write into, and what the disk throws.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  // A folder without content is no site, and gets nothing written into it, not even a lock.
  if (!existsSync(path.join(options.root, 'content'))) return buildAlone(options);
  // What was read before is read again, planned and checked in one turn, which may take longer than a lock may be silent.
  const isBusy = bytesOf(releaseCacheFile(options.root)) >= MUCH_READ;
  return withBuildLock(options.root, options.onWait, () => buildAlone(options), { isBusy });
}

/** What a build has begun, and leaves behind should it fail. */
interface Underway {
  readonly tasks: Promise<unknown>[];
  /** Forgets what is staged. */
  discard(): void;
}

async function buildAlone(options: BuildOptions): Promise<BuildResult> {
  const workers = createWorkers(options);
  const underway: Underway = { tasks: [], discard: () => {} };
  let isDone = false;
  try {
    const result = await buildWith(workers, underway, options);
    isDone = true;
    return result;
  } finally {
    await workers.close();
    // A build that failed must not write on while the next one begins.
    await Promise.allSettled(underway.tasks);
    // Nor keep a disk full that was full.
    if (!isDone) underway.discard();
  }
}

async function buildWith(workers: Workers, underway: Underway, options: BuildOptions): Promise<BuildResult> {
  const { root, out, cwd, now, drafts, full, onProgress, onChanges } = options;
  const effects = outputEffects(root, out);
  const manifest = manifestFile(root, out);
  // Where there is much to look at, in processes of their own: what a disk is slow to tell is on its way at once. The list
  // first, for it is needed first.
  const isMuch = !full && bytesOf(manifest) >= LARGE;
  const listing = isMuch ? workers.run('list') : undefined;
  const surveyed = isMuch ? workers.run('survey', manifest) : undefined;
  const before = full ? NO_MANIFEST : readManifest(manifest);
  const surveying = surveyed ?? (async () => surveyOutput(effects, before))();
  // Where the content has errors, nobody asks how it went.
  surveying.catch(() => {});
  listing?.catch(() => {});
  const kind = drafts ? 'preview' : 'site';
  const output = openOutput(effects, before, kind);
  const { loaded, problems: contentProblems } = await loadSite({
    root,
    now,
    drafts,
    workers,
    ...(listing && { listing }),
    isCurrent: output.isCurrent,
    onRead: (done, total) => onProgress('read', done, total),
  });
  const problems = [...contentProblems, ...(await templateProblems(root))];
  if (!loaded || hasErrors(problems)) return { ok: false, problems };

  refuseOut(root, out, kind, effects);
  const { archive } = loaded;
  // A preview of drafts is nobody’s archive.
  const emptied = drafts ? undefined : emptiedArchive(root, path.relative(cwd, out) || '.', archive, effects);
  if (emptied) return { ok: false, problems: [...problems, emptied] };
  effects.discard();
  underway.discard = effects.discard;
  let isRendering = true;
  const fromReleases = once(() => {
    const documents = releaseDocuments(archive, output);
    return settled([
      buildSearch(
        documents,
        archive.site.languages.map(({ code }) => code),
        { output, effects, workers },
        codeDigest('search', root),
        (shards, total) => isRendering || onProgress('search', shards, total),
      ),
      buildBulk(documents, archive.site, { output, effects, workers }, codeDigest('bulk', root)),
    ]);
  });
  const rendered = await renderSite(loaded, output, surveying, { root, out }, workers, {
    onPage: (done, total) => onProgress('render', done, total),
    onReleases: () => {
      underway.tasks.push(fromReleases());
      // What it fails with is told where it is waited for.
      fromReleases().catch(() => {});
    },
  });
  isRendering = false;
  for (const file of loaded.files) output.place(file);
  await makeMedia(loaded.media, output, mediaSetup(root), (done, total) =>
    onProgress('pictures', done, total),
  );
  await buildScripts(output, codeDigest('scripts', root));
  const [search] = await fromReleases();
  // A preview publishes nothing that could be lost.
  const last = full ? readManifest(manifest) : before;
  const lost = drafts ? [] : tellLost(options, archive, last, output);
  const untold = untoldFile(root, out);
  // A full build's output knows nothing of the last one, and what somebody removed by hand is not in the folder either.
  const gone = full ? [...last.numbers.keys()].filter((name) => output.hashOf(name) === undefined) : [];
  // Before anything changes: a build that is killed from here on, or cannot write its list, leaves it to the next.
  output.publish((changed) => noteUntold(untold, [...changed, ...gone], onChanges !== undefined));
  // Of what an older build, or another program, left closed.
  if (full && !drafts) effects.openPublished();
  writeManifest(manifest, before, output);
  const unlisted = onChanges ? tellChanges(untold, output, onChanges, root) : [];
  return {
    ok: true,
    problems: [...problems, ...lost, ...unlisted],
    archive,
    pages: { planned: loaded.planned, rendered },
    written: output.written,
    removed: output.removed,
    strangers: last.numbers.size === 0 ? [] : output.removed.filter((name) => !last.numbers.has(name)),
    search,
  };
}

/** A list that fails does not undo what is published: it is a problem beside what else is told of it, and told once. */
function tellChanges(
  untold: string,
  output: OutputFolder,
  onChanges: (changes: Changes) => void,
  root: string,
): readonly Problem[] {
  try {
    onChanges(listUntold(untold, output));
    clearUntold(untold);
    return [];
  } catch (error) {
    return [{ ...failureProblem(error, root), code: 'changes-untold' }];
  }
}

/** The addresses and ids that the last build published, and this one no longer has. */
function tellLost(
  { root, out, full }: BuildOptions,
  archive: LoadedSite['archive'],
  before: Manifest,
  { isKept, noted, written }: OutputFolder,
): readonly Problem[] {
  const isMade = (output: string, number: number) => (!full && isKept(number)) || noted.has(output);
  const made = { isMade, fresh: new Set(written) };
  return lostProblems(root, archive, before, made, outputEffects(root, out), 'lost');
}

/** Bytes of a manifest from which a process of its own looks faster than this one: some 20,000 files. */
const LARGE = 2_500_000;

/** Bytes of releases read before from which a build takes longer than a beat of its lock: some 8,000 releases. */
const MUCH_READ = 10_000_000;

/** 0 of a file that is not there. */
function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
