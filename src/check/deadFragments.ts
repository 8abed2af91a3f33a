import { pathOnSite } from '../lib/resolveUrl.ts';
import { decodePath, outputOf } from '../lib/sitePath.ts';
import { headingMeant, type PassageIds } from '../markdown/passageIds.ts';
import { byOutput } from '../model/byOutput.ts';
import type { Release } from '../model/release.ts';
import { releaseTargets } from './releaseTargets.ts';
import type { Rule } from './rule.ts';

/** What a release's page has beside its body's passages: `#top` is HTML's own, the others stand in the templates. */
const PAGE_IDS = new Set(['top', 'main', 'site-search', 'updates', 'corrections', 'withdrawn', 'quotable']);

/** A link to a passage of a release finds it. Only passages of what is so linked to are asked for. */
export const deadFragments: Rule = function* (context) {
  const { site, releases, archive, passagesOf } = context;
  const withheld = new Set(archive.withheld);
  const known = new Map<Release, PassageIds>();
  let index: ReadonlyMap<string, Release> | undefined;
  for (const release of releases) {
    for (const { target, at } of releaseTargets(release)) {
      const fragment = fragmentOf(target);
      if (fragment === '' || PAGE_IDS.has(fragment)) continue;
      const path = pathOnSite(target, site.url);
      if (!target.startsWith('#') && path === undefined) continue;
      index ??= byOutput(site, releases);
      const other = path === undefined ? release : index.get(outputOf(path));
      // A link to what is held back is told as such.
      if (!other || (withheld.has(other) && !withheld.has(release))) continue;
      const ids = known.get(other) ?? passagesOf(other);
      known.set(other, ids);
      if (ids.all.has(fragment)) continue;
      const heading = headingMeant(ids, fragment);
      yield {
        severity: 'warning',
        code: 'link-fragment',
        message: `${other === release ? 'this release' : other.file} has no passage #${fragment}`,
        hint: heading
          ? `Write #${heading.id}: that is the heading “${heading.text}”.`
          : 'Take the fragment out, or write the id that the passage has on the page.',
        file: release.file,
        at,
      };
    }
  }
};

/** What follows the `#`, without what asks for words (`:~:text=`). */
function fragmentOf(target: string): string {
  const start = target.indexOf('#');
  return start < 0 ? '' : decodePath(target.slice(start + 1).replace(/:~:.*$/s, ''));
}
