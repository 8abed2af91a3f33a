import { absoluteUrl, pathOrUrl } from '../lib/resolveUrl.ts';
import { encodePath, stubPath } from '../lib/sitePath.ts';
import { releasePath } from '../model/paths.ts';
import type { PlanContext } from './context.ts';
import type { PlannedPage } from './job.ts';
import type { RedirectProps } from './props.ts';
import type { View } from './view.ts';

/** A stub at every old address: the aliases of an edition's releases. */
export function* planAliases(context: PlanContext): Generator<PlannedPage> {
  const { edition, language } = context;
  for (const release of edition.releases) {
    for (const alias of release.aliases)
      yield stub(context, stubPath(alias), encodePath(releasePath(language, release)));
  }
}

/** The redirects of site.yaml. */
export function* planRedirects(context: PlanContext): Generator<PlannedPage> {
  for (const { from, to } of context.site.redirects)
    yield stub(context, stubPath(from), pathOrUrl(to, context.site.url));
}

function stub({ page }: PlanContext, from: string, to: string): PlannedPage {
  return page('redirect', from, () => ({ to }), redirectProps);
}

function redirectProps({ site, say, language: { code, dir } }: View, { to }: { to: string }): RedirectProps {
  return { lang: code, dir, siteTitle: say(site.title), to, canonical: absoluteUrl(to, site.url) };
}
