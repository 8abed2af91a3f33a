import { encodePath } from '../lib/sitePath.ts';
import { releasePath } from '../model/paths.ts';
import type { Language } from '../model/site.ts';
import type { PlanContext } from './context.ts';
import type { PageJob } from './job.ts';

/** A stub at every old address: the aliases of an edition's releases. */
export function* planAliases(context: PlanContext): Generator<PageJob> {
  const { edition, language } = context;
  for (const release of edition.releases) {
    for (const alias of release.aliases) yield stub(context, language, alias, releasePath(language, release));
  }
}

/** The redirects of site.yaml. */
export function* planRedirects(context: PlanContext): Generator<PageJob> {
  for (const [from, to] of context.site.redirects)
    yield stub(context, context.language, from.normalize('NFC'), to);
}

function stub(
  { job, site, say }: PlanContext,
  { code, dir }: Language,
  from: string,
  target: string,
): PageJob {
  const to = target.startsWith('/') ? encodePath(target) : target;
  return job('redirect', from, {
    lang: code,
    dir,
    siteTitle: say(site.title),
    to,
    canonical: to.startsWith('/') ? site.url + to : to,
  });
}
