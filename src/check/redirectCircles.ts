import { pathOnSite } from '../lib/resolveUrl.ts';
import { stubOutput } from '../lib/sitePath.ts';
import { error, type Rule, SITE_FILE } from './rule.ts';

/** A redirect leads to a page, not back to itself: a reader's browser would turn round for ever. An alias always leads to its release. */
export const redirectCircles: Rule = function* ({ site }) {
  const next = new Map<string, string>();
  for (const { from, to } of site.redirects) {
    const path = pathOnSite(to, site.url);
    if (path !== undefined) next.set(stubOutput(from), stubOutput(path));
  }
  for (const { from, written, to } of site.redirects) {
    const start = stubOutput(from);
    const seen = new Set<string>();
    let at = next.get(start);
    while (at !== undefined && at !== start && !seen.has(at)) {
      seen.add(at);
      at = next.get(at);
    }
    if (at !== start) continue;
    const message =
      seen.size === 0 ? `${written} leads to itself` : `${written} leads to ${to}, which leads back to it`;
    const hint = 'Let one of them lead to a page that is there.';
    yield error('redirect-circle', SITE_FILE, ['redirects', written], message, hint);
  }
};
