import { decodePath, outputOf } from '../lib/sitePath.ts';
import { cutAddresses } from '../markdown/addresses.ts';
import { formerPaths } from '../model/formerPaths.ts';
import { releasePath } from '../model/paths.ts';
import { PRESS_KIT } from '../model/pressKit.ts';
import type { Release } from '../model/release.ts';
import { CONTACTS_FILE, error, type Finding, type Rule, SITE_FILE } from './rule.ts';
import { unreadPaths } from './unreadPaths.ts';

/** A link into the site leads somewhere, and never to a release that is held back: its very address is a secret. */
export const deadLinks: Rule = function* ({ site, releases, archive, pages, files, unread }) {
  const withheld = new Set(archive.withheld);
  const published = releases.filter((release) => !withheld.has(release));
  const stubs = [...published.flatMap(({ aliases }) => aliases), ...site.redirects.keys()];
  const others = new Set([
    ...files.map(({ output }) => output),
    ...stubs.map((path) => outputOf(decodePath(path))),
  ]);
  const isAnswered = (output: string) => pages.has(output) || others.has(output);
  const language = (lang: string) => site.languages.find(({ code }) => code === lang) ?? site.languages[0];
  const held = new Map<string, Release>();
  for (const release of archive.withheld) {
    const own = releasePath(language(release.lang), release);
    const names = [PRESS_KIT, ...release.attachments.map(({ name }) => name)];
    const beside = [own, ...formerPaths(site, release)].flatMap((folder) =>
      names.map((name) => folder + name),
    );
    for (const path of [own, ...beside, ...release.aliases]) held.set(outputOf(decodePath(path)), release);
  }
  const mayBeUnread = unreadPaths(unread);

  const look = function* (
    target: string,
    file: string,
    at: Finding['at'],
    from?: Release,
  ): Generator<Finding> {
    const path = sitePath(target, site.url);
    if (path === undefined || isAnswered(outputOf(path))) return;
    const secret = held.get(outputOf(path));
    if (secret !== undefined) {
      if (from && withheld.has(from) && isOutBy(secret, from)) return;
      const hint = 'Publish it first, or take the link out until then.';
      yield error('link-held', file, at, `${target} is ${secret.file}, which is held back`, hint);
    } else if (!mayBeUnread(path))
      yield error(
        'link-dead',
        file,
        at,
        `nothing answers at ${target}`,
        'Correct the address, or add it to redirects in site.yaml.',
      );
  };
  for (const release of releases) {
    for (const { target, at } of targetsOf(release)) yield* look(target, release.file, at, release);
  }
  for (const [key, { url }] of site.contactBook)
    if (url !== undefined) yield* look(url, CONTACTS_FILE, [key, 'url']);
  for (const [from, to] of site.redirects) yield* look(to, SITE_FILE, ['redirects', from]);
};

/** Every address that a release's page links to. */
function* targetsOf(release: Release): Generator<{ readonly target: string; readonly at: Finding['at'] }> {
  const { links, withdrawn, corrections, media, contacts } = release;
  for (const { target, line, column } of links) yield { target, at: { line, column } };
  if (withdrawn?.replacement !== undefined)
    yield { target: withdrawn.replacement, at: ['withdrawn', 'replacement'] };
  for (const { href } of cutAddresses(withdrawn?.reason ?? ''))
    if (href !== undefined) yield { target: href, at: ['withdrawn', 'reason'] };
  // Which of the file's list it is, is not known: they were put in order.
  for (const { note } of corrections)
    for (const { href } of cutAddresses(note))
      if (href !== undefined) yield { target: href, at: ['corrections'] };
  for (const [index, { url }] of media.entries())
    if (url !== undefined) yield { target: url, at: ['media', index, 'url'] };
  for (const [index, contact] of contacts.entries())
    if (typeof contact !== 'string' && contact.url !== undefined)
      yield { target: contact.url, at: ['contacts', index, 'url'] };
}

/** True when a release that is held back will be published no later than another one; a draft has no day yet. */
function isOutBy(target: Release, from: Release): boolean {
  if (from.draft) return true;
  return !target.draft && (target.embargo?.millis ?? 0) <= (from.embargo?.millis ?? 0);
}

/** The decoded path of a target on this site; undefined for one elsewhere. */
function sitePath(target: string, origin: string): string | undefined {
  const local = target.startsWith(`${origin}/`) ? target.slice(origin.length) : target;
  return local.startsWith('/') && !local.startsWith('//')
    ? decodePath(local.replace(/[?#].*$/s, ''))
    : undefined;
}
