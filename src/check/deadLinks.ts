import { pathOnSite } from '../lib/resolveUrl.ts';
import { outputOf, stubOutput } from '../lib/sitePath.ts';
import { formerPaths } from '../model/formerPaths.ts';
import { pathOf, standingPagePath } from '../model/paths.ts';
import { PRESS_KIT } from '../model/pressKit.ts';
import type { Release } from '../model/release.ts';
import { pageTargets, releaseTargets } from './releaseTargets.ts';
import {
  type CheckContext,
  CONTACTS_FILE,
  error,
  type Finding,
  type HeldBack,
  type Made,
  type Rule,
  SITE_FILE,
} from './rule.ts';
import { unreadPaths } from './unreadPaths.ts';

/** A link into the site leads somewhere, and never to what is held back: its very address is a secret. */
export const deadLinks: Rule = function* (context) {
  const { site, releases, standing, refused, archive } = context;
  const withheld = new Set<HeldBack>([...archive.withheld, ...archive.withheldPages]);
  const published = releases.filter((release) => !withheld.has(release));
  const isAnswered = answersOf(context, context);
  const isAnsweredWith = answersLater(context);
  const held = heldOutputs(context);
  const mayBeUnread = unreadPaths(context);

  const look = function* (
    target: string,
    file: string,
    at: Finding['at'],
    from?: HeldBack,
  ): Generator<Finding> {
    const path = pathOnSite(target, site.url);
    if (path === undefined) return;
    if (isAnswered(path)) return;
    const secret = held.at(path);
    const isLater = from !== undefined && withheld.has(from);
    const isOut = isLater && secret !== undefined && isOutBy(secret, from);
    if (isOut && answersAt(path).some((name) => held.names.has(name))) return;
    if (isLater && isAnsweredWith(from, path)) return;
    if (secret !== undefined && !isOut) yield isHeld(target, secret, file, at);
    else if (!mayBeUnread(path))
      yield error(
        'link-dead',
        file,
        at,
        `nothing answers at ${target}`,
        'Correct the address, or add it to redirects in site.yaml.',
      );
  };
  // By moments, for `madeWith` plans the site once for each.
  for (const release of [...published, ...[...archive.withheld].sort(byMoment)]) {
    for (const { target, at } of releaseTargets(release)) yield* look(target, release.file, at, release);
    // What an imported release says of its origin need not be there any more, but must betray nothing.
    const { source, file } = release;
    const path = source === undefined ? undefined : pathOnSite(source, site.url);
    if (source === undefined || path === undefined || isAnswered(path)) continue;
    const secret = held.at(path);
    if (secret === undefined || (withheld.has(release) && isOutBy(secret, release))) continue;
    yield isHeld(source, secret, file, ['source']);
  }
  for (const page of [...standing].sort((a, b) => Number(a.draft) - Number(b.draft)))
    for (const { target, at } of pageTargets(page)) yield* look(target, page.file, at, page);
  for (const release of refused) {
    for (const { target, at } of releaseTargets(release)) {
      const path = pathOnSite(target, site.url);
      // It may be held back too, and longer.
      if (path !== undefined && held.at(path) === undefined) yield* look(target, release.file, at);
    }
  }
  for (const [key, { url }] of site.contactBook)
    if (url !== undefined) yield* look(url, CONTACTS_FILE, [key, 'url']);
  for (const [index, { to }] of site.links.entries()) {
    if (typeof to === 'string') yield* look(to, SITE_FILE, ['links', index, 'to']);
    else
      for (const [code, one] of Object.entries(to)) yield* look(one, SITE_FILE, ['links', index, 'to', code]);
  }
  for (const { written, to } of site.redirects) yield* look(to, SITE_FILE, ['redirects', written]);
};

/** Tells whether something answers at a path, of what a build makes. */
function answersOf(
  { site, releases }: CheckContext,
  { archive, pages, files }: Made,
): (path: string) => boolean {
  const withheld = new Set(archive.withheld);
  const published = releases.filter((release) => !withheld.has(release));
  const stubs = [...published.flatMap(({ aliases }) => aliases), ...site.redirects.map(({ from }) => from)];
  const others = new Set([...files.map(({ output }) => output), ...stubs.map(stubOutput)]);
  return (path) => answersAt(path).some((name) => pages.has(name) || others.has(name));
}

/** The same once a release is out; what the last one asked for comes with is kept. */
function answersLater(context: CheckContext): (release: HeldBack, path: string) => boolean {
  let last: { readonly made: Made; readonly isAnswered: (path: string) => boolean } | undefined;
  return (release, path) => {
    const made = context.madeWith(release);
    if (last?.made !== made) last = { made, isAnswered: answersOf(context, made) };
    return last.isAnswered(path);
  };
}

/** The outputs at any of which a link is answered: a host sends who asks for `/old.aspx` to the page of that folder. */
function answersAt(path: string): readonly string[] {
  return [outputOf(path), stubOutput(path)];
}

function isHeld(target: string, secret: Held, file: string, at: Finding['at']): Finding {
  const hint = 'Publish it first, or take the link out until then.';
  return error('link-held', file, at, `${target} is ${secret.file}, which is held back`, hint);
}

type Held = HeldBack & Pick<Release, 'file'>;

/** What the releases and pages that are held back will answer at. */
function heldOutputs({ site, archive }: CheckContext) {
  const names = new Map<string, Held>();
  const folders = new Map<string, Held>();
  for (const page of archive.withheldPages) {
    const path = standingPagePath(site, page);
    names.set(outputOf(path), page);
    folders.set(path.slice(1), page);
  }
  for (const release of archive.withheld) {
    const own = pathOf(site, release);
    const places = [own, ...formerPaths(site, release)];
    const files = [PRESS_KIT, ...release.attachments.map(({ name }) => name)];
    const beside = places.flatMap((folder) => files.map((name) => folder + name));
    for (const output of [...[own, ...beside].map(outputOf), ...release.aliases.map(stubOutput)])
      names.set(output, release);
    for (const folder of places) folders.set(folder.slice(1), release);
  }
  return {
    names,
    /** The release or page that an address is of; whatever lies in its folder is, by any name. */
    at: (path: string): Held | undefined => {
      const output = outputOf(path);
      const known = names.get(output) ?? names.get(stubOutput(path));
      if (known !== undefined || folders.size === 0) return known;
      for (let end = output.lastIndexOf('/'); end > 0; end = output.lastIndexOf('/', end - 1)) {
        const release = folders.get(output.slice(0, end + 1));
        if (release) return release;
      }
      return undefined;
    },
  };
}

/** The end of an embargo; drafts come last. */
function byMoment(a: HeldBack, b: HeldBack): number {
  const moment = ({ draft, embargo }: HeldBack) => (draft ? Number.MAX_VALUE : (embargo?.millis ?? 0));
  return moment(a) - moment(b);
}

/** True when what is held back will be published no later than another release or page; a draft has no day yet. */
function isOutBy(target: HeldBack, from: HeldBack): boolean {
  if (from.draft) return true;
  return !target.draft && (target.embargo?.millis ?? 0) <= (from.embargo?.millis ?? 0);
}
