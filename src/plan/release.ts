import type { Archive } from '../archive/archive.ts';
import { compact } from '../lib/compact.ts';
import { pathOrUrl } from '../lib/resolveUrl.ts';
import { decodePath, encodePath, outputOf } from '../lib/sitePath.ts';
import { byOutput } from '../model/byOutput.ts';
import { languageOf, pathOf, RELEASE_SCHEMA_PATH, releasePath } from '../model/paths.ts';
import {
  type DocumentMedia,
  isPicture,
  type Media,
  type Picture,
  publicId,
  type Release,
} from '../model/release.ts';
import { isBuiltIn } from '../model/releaseType.ts';
import { likeOf } from '../model/siteTypes.ts';
import { releaseCardFile } from './cardFiles.ts';
import { contactsOf } from './contacts.ts';
import type { PlanContext } from './context.ts';
import { dateLink, releaseItem } from './items.ts';
import { extendProps, type PlannedPage } from './job.ts';
import type { DocumentLink, MediaLink } from './mediaProps.ts';
import { withOffices } from './offices.ts';
import { formerPublisher, withNames } from './organisations.ts';
import { pictureFile } from './pictures.ts';
import { pressKitOf } from './pressKit.ts';
import type { Link, ReleaseEmbedProps, ReleaseProps, ReleaseTwinProps } from './props.ts';
import { relatedTo } from './related.ts';
import { correctedSource, pastGovernment } from './standing.ts';
import { termLinks } from './terms.ts';
import { typeLink } from './types.ts';
import type { Version, View } from './view.ts';

/**
 * The page of every release of an edition and, beside it, what shows it elsewhere: `index.json`, `index.md`, `oembed.json`.
 * Where a release was before it was moved, they stay: a program follows no page that leads on.
 */
export function* planReleases(context: PlanContext): Generator<PlannedPage> {
  const { edition, archive, language, pages, former } = context;
  const { releases } = edition;
  for (const [index, release] of releases.entries()) {
    const path = releasePath(language, release);
    const sources = (): ReleaseSources => ({
      release,
      versions: archive.versions.get(release.id) ?? [],
      related: relatedTo(context, release, index),
      replacement: replacementOf(context, release),
      earlier: releases[index + 1],
      later: releases[index - 1],
      hasTypes: edition.types.length > 0,
    });
    const page = pages(path, sources, { file: release.file, digest: release.digest });
    yield page('release', path, pageProps);
    const places = (name: string) => [path + name, ...former(release, name)];
    for (const place of places('index.json')) yield page('releaseJson', place, twinProps);
    for (const place of places('index.md')) yield page('releaseMarkdown', place, twinProps);
    if (!context.site.oEmbed) continue;
    for (const place of places('oembed.json')) yield page('oEmbed', place, embedProps);
  }
}

type ReleaseSources = {
  readonly release: Release;
  /** In all languages, its own included. */
  readonly versions: readonly Release[];
  readonly related: readonly Release[];
  /** What stands instead of a withdrawn release, where that is a release. */
  readonly replacement: Release | undefined;
  /** Its neighbours in the edition; its page alone shows them. */
  readonly earlier: Release | undefined;
  readonly later: Release | undefined;
  /** Whether types have pages. */
  readonly hasTypes: boolean;
};

function pageProps(view: View, sources: ReleaseSources): ReleaseProps {
  const { release, earlier, later, hasTypes } = sources;
  const titled = (other: Release): Link => ({
    href: encodePath(pathOf(view.site, other)),
    label: other.title,
  });
  return extendProps(embedProps(view, sources), {
    ...(earlier && { previous: titled(earlier) }),
    ...(later && { next: titled(later) }),
    ...(hasTypes && { typePage: typeLink(view, release.type).href }),
  });
}

function embedProps(view: View, sources: ReleaseSources): ReleaseEmbedProps {
  const card = releaseCardFile(view.site, view.language, sources.release);
  const props = twinProps(view, sources);
  return card ? extendProps(props, { card }) : props;
}

const made = new WeakMap<ReleaseSources, ReleaseTwinProps>();

/** Both twins and the page show the same. */
function twinProps(view: View, sources: ReleaseSources): ReleaseTwinProps {
  const props = made.get(sources) ?? releaseProps(view, sources);
  made.set(sources, props);
  return props;
}

function releaseProps(
  view: View,
  { release, versions, related, replacement }: ReleaseSources,
): ReleaseTwinProps {
  const { language, site, frame } = view;
  const { title, summary, standfirst, date, dateline, reference, source } = release;
  const { speech, updated, updates, corrections } = release;
  // What they were when the words were spoken, which may be published later.
  const spoken = (speech?.delivered ?? date).day;
  const people = withOffices(view, termLinks(view, 'people', release.people), spoken);
  const speaker = people.find(({ key }) => key === speech?.speaker);
  const path = releasePath(language, release);
  const url = encodePath(path);
  const pictures = picturesOf(release, url);
  const day = date.day;
  const ownFrame = frame(
    path,
    versions.map((version): Version => [languageOf(site, version), pathOf(site, version)]),
  );
  const corrected = correctedSource(release, versions);
  const original = corrected && ownFrame.versions.find(({ lang }) => lang === corrected.lang);
  return compact({
    frame: ownFrame,
    id: publicId(release),
    title,
    summary,
    standfirst,
    date,
    type: view.showType(release.type),
    typeLike: isBuiltIn(release.type) ? undefined : likeOf(site, release.type),
    speech: speech && speaker && { ...speech, speaker },
    dateline,
    reference,
    topics: termLinks(view, 'topics', release.topics),
    people,
    organisations: withNames(view, termLinks(view, 'organisations', release.organisations), day),
    formerPublisher: formerPublisher(view, day),
    image: release.image && placePicture(release.image, pictures),
    media: release.media.flatMap((media) => (media.type === 'document' ? [] : [mediaLink(media)])),
    documents: release.media.flatMap((media) =>
      media.type === 'document' ? [documentLink(site, release, media, url)] : [],
    ),
    pressKit: pressKitOf(view, release),
    contacts: contactsOf(view, release),
    updated,
    updates,
    corrections,
    government: pastGovernment(view, release),
    behind: corrected && original && { ...original, date: corrected.date },
    withdrawn: release.withdrawn && withdrawal(view, release.withdrawn, replacement),
    related: related.map((other) => releaseItem(view, other)),
    calendar: {
      year: dateLink(language, day.slice(0, 4)),
      month: dateLink(language, day.slice(0, 7)),
      day: dateLink(language, day),
    },
    source,
    twins: {
      json: `${url}index.json`,
      markdown: `${url}index.md`,
      ...(site.oEmbed && { oEmbed: `${url}oembed.json` }),
      schema: RELEASE_SCHEMA_PATH,
    },
    pictures,
  });
}

const NO_PICTURES: ReleaseTwinProps['pictures'] = {};

function picturesOf({ attachments }: Release, url: string): ReleaseTwinProps['pictures'] {
  if (attachments.length === 0) return NO_PICTURES;
  return Object.fromEntries(
    attachments.filter(isPicture).map((attachment) => [attachment.name, pictureFile(attachment, url)]),
  );
}

function placePicture(picture: Picture, pictures: ReleaseTwinProps['pictures']) {
  const file = pictures[picture.src];
  return file && { ...picture, ...file };
}

function mediaLink(media: Exclude<Media, { type: 'document' }>): MediaLink {
  const { host } = new URL(media.url);
  return { type: media.type, href: media.url, label: media.title ?? '', host };
}

function documentLink(
  site: View['site'],
  { attachments }: Release,
  media: DocumentMedia,
  url: string,
): DocumentLink {
  const href = media.src === undefined ? media.url : url + encodePath(media.src);
  const { pathname, host } = new URL(href, site.url);
  const name = media.src ?? decodePath(pathname);
  const file = attachments.find((attachment) => attachment.name === media.src);
  return compact({
    href,
    label: media.title ?? (name.slice(name.lastIndexOf('/') + 1) || host),
    format: (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? '').toUpperCase(),
    bytes: file?.bytes,
  });
}

function withdrawal(
  { site, language }: View,
  { date, reason, replacement }: NonNullable<Release['withdrawn']>,
  release: Release | undefined,
) {
  if (replacement === undefined) return compact({ date, reason });
  const href = pathOrUrl(replacement, site.url);
  const other =
    release && release.lang !== language.code && site.languages.find(({ code }) => code === release.lang);
  return compact({
    date,
    reason,
    replacement: {
      href,
      label: release?.title ?? replacement,
      ...(other && { lang: other.code, dir: other.dir }),
    },
  });
}

function replacementOf({ archive, site }: PlanContext, { withdrawn }: Release): Release | undefined {
  if (withdrawn?.replacement === undefined) return undefined;
  return releasesOf(archive).get(outputOf(decodePath(pathOrUrl(withdrawn.replacement, site.url))));
}

const indexes = new WeakMap<Archive, ReadonlyMap<string, Release>>();

/** Made for the first replacement that is asked for, as many archives have none. */
function releasesOf(archive: Archive): ReadonlyMap<string, Release> {
  const { editions, site } = archive;
  const index =
    indexes.get(archive) ??
    byOutput(
      site,
      editions.flatMap(({ releases }) => releases),
    );
  indexes.set(archive, index);
  return index;
}
