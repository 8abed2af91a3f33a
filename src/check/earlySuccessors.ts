import type { Rule } from './rule.ts';

/**
 * An organisation's page names what took over from it, and what it took over from, be there a page of that or not. Where
 * only releases under embargo are of that, the embargo is easily forgotten, so it is said.
 */
export const earlySuccessors: Rule = function* ({ archive, site: { vocabularies } }) {
  const held = new Set(
    archive.withheld.filter(({ draft }) => !draft).flatMap(({ organisations }) => organisations),
  );
  if (held.size === 0) return;
  const hasPage = (key: string) => archive.editions.some(({ terms }) => terms.organisations.has(key));
  for (const [key, { succeededBy = [] }] of vocabularies.organisations) {
    for (const [index, successor] of succeededBy.entries()) {
      const [shown, secret] = hasPage(key) ? [key, successor] : [successor, key];
      if (!held.has(secret) || hasPage(secret) || !hasPage(shown)) continue;
      yield {
        severity: 'warning',
        code: 'successor-early',
        message: `the page of "${shown}" names "${secret}", of which all releases are held back`,
        hint: 'If it is not known yet, enter it when their embargo has ended.',
        file: 'content/organisations.yaml',
        at: [key, 'succeededBy', index],
      };
    }
  }
};
