import type { Archive } from '../archive/archive.ts';
import { outputOf } from '../lib/sitePath.ts';
import { standingPagePath } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { isSiteFolder } from '../model/siteFolders.ts';
import { type Loss, lossOf, lossWarning, redirectsOf } from './lostWords.ts';
import { type Finding, SITE_FILE } from './rule.ts';

/** Where a redirect of a hint leads, until somebody knows. */
export const SOMEWHERE = '/where/it/leads/';

/**
 * Says of outputs that were published and are no more which of them were standing pages, or lay beside one that is still there.
 * `held` are the paths of those that are held back: they were taken down on purpose.
 */
export function* lostPages(
  outputs: readonly string[],
  { site, editions }: Pick<Archive, 'site' | 'editions'>,
  held: readonly string[],
  loss: Loss,
): Generator<Finding> {
  const gone = new Set(outputs);
  const pages = editions.flatMap((edition) => edition.pages);
  const folders = new Map(pages.map((page) => [standingPagePath(site, page).slice(1), page]));
  for (const output of outputs) {
    if (held.some((path) => `/${output}`.startsWith(path))) continue;
    const path = pageAt(site, output);
    const isHome = path !== undefined && gone.has(`${path.slice(1)}feed.xml`);
    if (path !== undefined && !isHome) {
      const hint = `If it has another name now, or another page has taken its place, add to site.yaml ${redirectsOf([[path, SOMEWHERE]])}`;
      yield lossWarning(SITE_FILE, ['redirects'], `${path} ${lossOf(1, loss)}`, hint);
      continue;
    }
    const [folder, page] = [...folders].find(([each]) => output.startsWith(each)) ?? [];
    if (page === undefined || output === outputOf(`/${folder}`)) continue;
    const hint = `If it was not taken away on purpose, keep a copy as public/${output}, or add to site.yaml ${redirectsOf([[`/${output}`, SOMEWHERE]])}`;
    yield lossWarning(page.file, ['title'], `/${output} (“${page.title}”) ${lossOf(1, loss)}`, hint);
  }
}

/** The path of the page that may have been at an output: right below a home, where the site itself has nothing. */
function pageAt({ languages }: Site, output: string): string | undefined {
  const [, prefix = '', slug = ''] = /^(?:([^/]+)\/)?([^/]+)\/index\.html$/.exec(output) ?? [];
  const isOfSite =
    slug === '' || isSiteFolder(slug) || !languages.some((language) => language.prefix === prefix);
  return isOfSite ? undefined : `/${prefix === '' ? '' : `${prefix}/`}${slug}/`;
}
