import { absoluteUrl, pathOrUrl } from '../lib/resolveUrl.ts';
import { decodePath, encodePath } from '../lib/sitePath.ts';
import { releasePath } from '../model/paths.ts';
import type { Language } from '../model/site.ts';
import type { PlanContext } from './context.ts';
import type { PlannedPage } from './job.ts';

/** A stub at every old address: the aliases of an edition's releases. */
export function* planAliases(context: PlanContext): Generator<PlannedPage> {
  const { edition, language } = context;
  for (const release of edition.releases) {
    for (const alias of release.aliases)
      yield stub(context, language, alias, encodePath(releasePath(language, release)));
  }
}

/** The redirects of site.yaml. */
export function* planRedirects(context: PlanContext): Generator<PlannedPage> {
  for (const [from, to] of context.site.redirects)
    yield stub(context, context.language, decodePath(from), pathOrUrl(to, context.site.url));
}

function stub(
  { page, site, say }: PlanContext,
  { code, dir }: Language,
  from: string,
  to: string,
): PlannedPage {
  return page('redirect', from, () => ({
    lang: code,
    dir,
    siteTitle: say(site.title),
    to,
    canonical: absoluteUrl(to, site.url),
  }));
}
