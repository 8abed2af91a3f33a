import { decodePath, outputOf } from '../lib/sitePath.ts';
import { releasePath } from '../model/paths.ts';
import { error, type Finding, type Rule, SITE_FILE } from './rule.ts';

/** A link into the site leads somewhere, and never to a release that is held back: its very address is a secret. */
export const deadLinks: Rule = function* ({ site, releases, archive, pages, files }) {
  const stubs = [...releases.flatMap(({ aliases }) => aliases), ...site.redirects.keys()];
  const answered = new Set([
    ...pages,
    ...files.keys(),
    ...stubs.map((path) => outputOf(path.normalize('NFC'))),
  ]);
  const language = (lang: string) => site.languages.find(({ code }) => code === lang) ?? site.languages[0];
  const held = new Map(
    archive.withheld.map((release) => [outputOf(releasePath(language(release.lang), release)), release.file]),
  );

  const look = function* (target: string, file: string, at: Finding['at']): Generator<Finding> {
    const path = sitePath(target, site.url);
    if (path === undefined || answered.has(outputOf(path))) return;
    const secret = held.get(outputOf(path));
    if (secret !== undefined) {
      const hint = 'Publish it first, or take the link out until then.';
      yield error('link-held', file, at, `${target} is ${secret}, which is held back`, hint);
    } else
      yield error(
        'link-dead',
        file,
        at,
        `nothing answers at ${target}`,
        'Correct the address, or add it to redirects in site.yaml.',
      );
  };
  for (const { file, links, withdrawn } of releases) {
    for (const { target, line, column } of links) yield* look(target, file, { line, column });
    if (withdrawn?.replacement !== undefined)
      yield* look(withdrawn.replacement, file, ['withdrawn', 'replacement']);
  }
  for (const [from, to] of site.redirects) yield* look(to, SITE_FILE, ['redirects', from]);
};

/** The decoded path of a target on this site; undefined for one elsewhere. */
function sitePath(target: string, origin: string): string | undefined {
  const local = target.startsWith(`${origin}/`) ? target.slice(origin.length) : target;
  return local.startsWith('/') && !local.startsWith('//')
    ? decodePath(local.replace(/[?#].*$/s, ''))
    : undefined;
}
