import { compact } from '../lib/compact.ts';
import { once } from '../lib/once.ts';
import { pathOrUrl } from '../lib/resolveUrl.ts';
import { decodePath, encodePath, outputOf } from '../lib/sitePath.ts';
import { releasePath } from '../model/paths.ts';
import type { Media, Picture, Release } from '../model/release.ts';
import type { Contact } from '../model/site.ts';
import { type PlanContext, pathOf } from './context.ts';
import { dateLink, neighbours, releaseItem } from './items.ts';
import type { BodySource, PlannedPage } from './job.ts';
import type { ContactProps, DocumentLink, Link, MediaLink, ReleaseTwinProps } from './props.ts';
import { termLinks } from './terms.ts';

/** The page of every release of an edition and its twins, `index.json` and `index.md`. */
export function* planReleases(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, site, page } = context;
  const titled = (release: Release): Link => ({
    href: encodePath(pathOf(site, release)),
    label: release.title,
  });
  for (const [index, release] of edition.releases.entries()) {
    const path = releasePath(language, release);
    const body: BodySource = { file: release.file, digest: release.digest };
    const props = once(() => releaseProps(context, release, path));
    const { earlier: previous, later: next } = neighbours(edition.releases, index, titled);
    yield page(
      'release',
      path,
      () => ({ ...props(), ...(previous && { previous }), ...(next && { next }) }),
      body,
    );
    yield page('releaseJson', `${path}index.json`, props, body);
    yield page('releaseMarkdown', `${path}index.md`, props, body);
  }
}

function releaseProps(context: PlanContext, release: Release, path: string): ReleaseTwinProps {
  const { language, archive, frame } = context;
  const { id, title, summary, date, type, dateline, reference, updated, corrections, source } = release;
  const url = encodePath(path);
  const versions = archive.versions.get(release.id) ?? [];
  const sizes = release.attachments.flatMap(({ name, size }) => (size ? [[name, size] as const] : []));
  const day = date.day;
  return compact({
    frame: frame(path, ({ language: other }) => {
      const version = versions.find(({ lang }) => lang === other.code);
      return version && releasePath(other, version);
    }),
    id,
    title,
    summary,
    date,
    type,
    dateline,
    reference,
    topics: termLinks(context, 'topics', release.topics),
    people: termLinks(context, 'people', release.people),
    organisations: termLinks(context, 'organisations', release.organisations),
    image: release.image && placePicture(release, release.image, url),
    media: release.media.flatMap((media) => (media.type === 'document' ? [] : [mediaLink(media)])),
    documents: release.media.flatMap((media) =>
      media.type === 'document' ? [documentLink(context.site, release, media, url)] : [],
    ),
    contacts: contactsOf(context, release),
    updated,
    corrections,
    withdrawn: release.withdrawn && withdrawal(context, release.withdrawn),
    related: relatedTo(context, release).map((other) => releaseItem(context, other)),
    calendar: {
      year: dateLink(language, day.slice(0, 4)),
      month: dateLink(language, day.slice(0, 7)),
      day: dateLink(language, day),
    },
    source,
    twins: { json: `${url}index.json`, markdown: `${url}index.md` },
    pictures: Object.fromEntries(sizes),
  });
}

function placePicture({ attachments }: Release, picture: Picture, url: string) {
  const size = attachments.find(({ name }) => name === picture.src)?.size;
  return { ...picture, src: url + encodePath(picture.src), ...size };
}

function mediaLink(media: Exclude<Media, { type: 'document' }>): MediaLink {
  const { host } = new URL(media.url);
  return { type: media.type, href: media.url, label: media.title ?? '', host };
}

function documentLink(
  site: PlanContext['site'],
  { attachments }: Release,
  media: Extract<Media, { type: 'document' }>,
  url: string,
): DocumentLink {
  const { pathname, host } = new URL(media.url ?? url, site.url);
  const name = media.src ?? decodePath(pathname);
  const file =
    media.src === undefined ? undefined : attachments.find((attachment) => attachment.name === name);
  return compact({
    href: media.src === undefined ? (media.url ?? '') : url + encodePath(name),
    label: media.title ?? (name.slice(name.lastIndexOf('/') + 1) || host),
    format: (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? '').toUpperCase(),
    bytes: file?.bytes,
  });
}

function contactsOf({ site, say }: PlanContext, release: Release): readonly ContactProps[] {
  const named: readonly (string | Contact)[] = release.contacts.length > 0 ? release.contacts : site.contacts;
  return named.flatMap((entry) => {
    const contact = typeof entry === 'string' ? site.contactBook.get(entry) : entry;
    if (!contact) return [];
    const { name, role, ...rest } = contact;
    return [{ name: say(name), ...(role !== undefined && { role: say(role) }), ...rest }];
  });
}

function withdrawal(
  { archive, site }: PlanContext,
  { date, reason, replacement }: NonNullable<Release['withdrawn']>,
) {
  if (replacement === undefined) return compact({ date, reason });
  const href = pathOrUrl(replacement, site.url);
  const label = findByOutput(archive, outputOf(decodePath(href)))?.title ?? replacement;
  return compact({ date, reason, replacement: { href, label } });
}

function findByOutput({ editions, site }: PlanContext['archive'], output: string): Release | undefined {
  for (const { releases } of editions) {
    const found = releases.find((release) => outputOf(pathOf(site, release)) === output);
    if (found) return found;
  }
  return undefined;
}

/** The releases it names, in its own language where they have it. */
function relatedTo({ archive, language }: PlanContext, release: Release): readonly Release[] {
  return release.related.flatMap((id) => {
    const versions = archive.versions.get(id) ?? [];
    const version = versions.find(({ lang }) => lang === language.code) ?? versions[0];
    return version ? [version] : [];
  });
}
