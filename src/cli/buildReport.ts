import path from 'node:path';
import { translatedLanguages } from '../../templates/strings/index.ts';
import type { Archive } from '../archive/archive.ts';
import { primaryLanguage } from '../lib/language.ts';
import { encodePath } from '../lib/sitePath.ts';
import type { LockHolder } from './buildLock.ts';
import type { BuildOptions, BuildResult } from './buildSite.ts';

/** What a build did, in lines for people; `cwd` is where they read it. */
export function describeBuild(
  result: Extract<BuildResult, { ok: true }>,
  milliseconds: number,
  { out, drafts }: Pick<BuildOptions, 'out' | 'drafts'>,
  cwd: string,
): string {
  const { archive, pages, written, removed, strangers, search } = result;
  const lines = [
    `${releaseCount(archive)} releases, ${pages.planned} pages: ${pages.rendered} rendered, ${pages.planned - pages.rendered} kept`,
    `${written.length} files written, ${removed.length} removed in ${path.relative(cwd, out) || '.'}/; ${search.rebuilt} of ${search.shards} search shards rebuilt`,
    ...(drafts ? ['with drafts and embargoed releases: a preview, not to be published'] : []),
    ...removedStrangers(strangers),
    ...archive.heldBack.map(
      ({ file, until }) => `held back ${until === null ? '(draft)' : `until ${until}`}: ${file}`,
    ),
    ...untranslated(archive).map(
      (code) => `no interface strings for "${code}": its pages speak English around the releases`,
    ),
    `done in ${(milliseconds / 1000).toFixed(1)} s`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Why a build does not begin yet, in lines for people. */
export function describeWait({ pid, isHere }: LockHolder, lock: string): string {
  const who = isHere ? `process ${pid}` : `process ${pid} of another container or machine`;
  const after = isHere ? '' : ', or once it has shown no life for half a minute';
  return `Another build of this site is under way (${who}); this one begins when it ends${after}.\nIf that is no build, delete ${lock}.\n`;
}

/** Files that are named; of more, their number is. */
const NAMED = 5;

/** Somebody may miss what was put there by hand. */
function removedStrangers(strangers: readonly string[]): readonly string[] {
  if (strangers.length === 0) return [];
  const more = strangers.length > NAMED ? ` and ${strangers.length - NAMED} more` : '';
  const names = strangers.slice(0, NAMED).join(', ') + more;
  return [
    `removed ${strangers.length === 1 ? '1 file' : `${strangers.length} files`} that the last build did not leave there: ${names}; what is to stay belongs in public/`,
  ];
}

function untranslated({ site }: Archive): readonly string[] {
  return site.languages
    .map(({ code }) => code)
    .filter((code) => !translatedLanguages.includes(primaryLanguage(code)));
}

function releaseCount({ editions }: Archive): number {
  return editions.reduce((sum, { releases }) => sum + releases.length, 0);
}

/** What `--json` says of a build that the content's errors stopped: the same keys as of any other. */
const NOTHING_BUILT = {
  releases: 0,
  heldBack: [],
  nextPublish: null,
  pages: { planned: 0, rendered: 0, kept: 0 },
  files: { written: 0, removed: 0 },
  search: { shards: 0, rebuilt: 0 },
  changed: [],
};

/** What `build --json` prints; see the content format. */
export function buildJson(result: BuildResult, milliseconds: number) {
  if (!result.ok) return { ...NOTHING_BUILT, problems: result.problems, milliseconds };
  const { archive, pages, written, removed, search, problems } = result;
  return {
    releases: releaseCount(archive),
    heldBack: archive.heldBack,
    nextPublish: archive.nextPublish,
    pages: { ...pages, kept: pages.planned - pages.rendered },
    files: { written: written.length, removed: removed.length },
    search,
    changed: [...written, ...removed].map((output) =>
      encodePath(`/${output.replace(/(^|\/)index\.html$/, '$1')}`),
    ),
    problems,
    milliseconds,
  };
}
