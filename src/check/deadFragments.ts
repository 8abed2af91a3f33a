import { pathOnSite } from '../lib/resolveUrl.ts';
import { decodePath, outputOf } from '../lib/sitePath.ts';
import { headingMeant, type PassageIds } from '../markdown/passageIds.ts';
import { byOutput } from '../model/byOutput.ts';
import { standingPagePath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import type { StandingPage } from '../model/standingPage.ts';
import { pageTargets, type ReleaseTarget, releaseTargets } from './releaseTargets.ts';
import type { CheckContext, Rule } from './rule.ts';

/** What every page has: `#top` is HTML's own, the others stand in the templates. */
const PAGE_IDS = ['top', 'main', 'site-search'];
/** And what a release's page has beside its body's passages. */
const RELEASE_IDS = new Set([...PAGE_IDS, 'updates', 'corrections', 'withdrawn', 'quotable']);

type Linked = Release | StandingPage;

/** A link to a passage of a release or a standing page finds it. Only passages of what is so linked to are asked for. */
export const deadFragments: Rule = function* (context) {
  const { site, releases, standing, archive, passagesOf } = context;
  const withheld = new Set<Linked>([...archive.withheld, ...archive.withheldPages]);
  const known = new Map<Linked, PassageIds>();
  let index: ReadonlyMap<string, Linked> | undefined;
  for (const from of [...releases, ...standing]) {
    for (const { target, at } of targetsOf(from)) {
      const fragment = fragmentOf(target);
      if (fragment === '') continue;
      const path = pathOnSite(target, site.url);
      if (!target.startsWith('#') && path === undefined) continue;
      index ??= byAddress(context);
      const other = path === undefined ? from : index.get(outputOf(path));
      // A link to what is held back is told as such.
      if (!other || (withheld.has(other) && !withheld.has(from))) continue;
      if ('date' in other ? RELEASE_IDS.has(fragment) : PAGE_IDS.includes(fragment)) continue;
      const ids = known.get(other) ?? passagesOf(other);
      known.set(other, ids);
      if (ids.all.has(fragment)) continue;
      const heading = headingMeant(ids, fragment);
      yield {
        severity: 'warning',
        code: 'link-fragment',
        message: `${other === from ? `this ${'date' in from ? 'release' : 'page'}` : other.file} has no passage #${fragment}`,
        hint: heading
          ? `Write #${heading.id}: that is the heading “${heading.text}”.`
          : 'Take the fragment out, or write the id that the passage has on the page.',
        file: from.file,
        at,
      };
    }
  }
};

function targetsOf(from: Linked): Iterable<ReleaseTarget> {
  return 'date' in from ? releaseTargets(from) : pageTargets(from);
}

function byAddress({ site, releases, standing }: CheckContext): ReadonlyMap<string, Linked> {
  const pages = standing.map((page): [string, Linked] => [outputOf(standingPagePath(site, page)), page]);
  return new Map([...byOutput(site, releases), ...pages]);
}

/** What follows the `#`, without what asks for words (`:~:text=`). */
function fragmentOf(target: string): string {
  const start = target.indexOf('#');
  return start < 0 ? '' : decodePath(target.slice(start + 1).replace(/:~:.*$/s, ''));
}
