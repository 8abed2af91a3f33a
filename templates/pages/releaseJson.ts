import { labelNotes } from '../../src/lib/noteMarkup.ts';
import { absoluteUrl } from '../../src/lib/resolveUrl.ts';
import { statedTime } from '../../src/lib/statedTime.ts';
import { absoluteHtml } from '../../src/markdown/absoluteLinks.ts';
import { renderBody } from '../../src/markdown/render.ts';
import type { ChangeNote } from '../../src/model/release.ts';
import type { ReleaseJson, TermJson } from '../../src/model/releaseJson.ts';
import type { ContactProps, PersonLink, ReleaseTwinProps, Renderer, TermLink } from '../../src/plan/props.ts';
import { pressKitBytes } from '../layout/captions.ts';
import { publisherOf } from '../layout/publisherOf.ts';
import { typeKey } from '../layout/typeName.ts';
import { stringsFor } from '../strings/index.ts';

/** `T` with every optional key written out, `undefined` where it has no value: so none is forgotten, and their order is fixed. */
type Draft<T> = T extends readonly (infer Item)[]
  ? readonly Draft<Item>[]
  : T extends object
    ? {
        readonly [K in keyof T]-?:
          | Draft<Exclude<T[K], undefined>>
          | (undefined extends T[K] ? undefined : never);
      }
    : T;

/** `index.json`: the release for machines, its keys in the order of `ReleaseJson`; a key without a value is left out. */
const releaseJson: Renderer<ReleaseTwinProps> = (release, body) => {
  const { frame, image, speech } = release;
  const { origin, licence } = frame.site;
  const publisher = publisherOf(release);
  const { notes } = stringsFor(frame.lang);
  const absolute = (href: string) => absoluteUrl(href, frame.canonical);
  const person = ({ offices, name, ...link }: PersonLink) => ({
    ...termJson(link, absolute),
    offices: offices?.map(({ title }) => title),
    name: name && { family: name.family, given: name.given, suffix: name.suffix },
  });
  const terms = (links: readonly TermLink[]) => links.map((term) => termJson(term, absolute));
  const json: Draft<ReleaseJson> = {
    $schema: absolute(release.twins.schema),
    id: release.id,
    url: frame.canonical,
    lang: frame.lang,
    title: release.title,
    summary: release.summary,
    date: statedTime(release.date),
    type: typeKey(release.type),
    typeLabel: typeof release.type === 'string' ? undefined : release.type.label,
    typeLike: release.typeLike,
    speech: speech && {
      speaker: person(speech.speaker),
      delivered: speech.delivered && statedTime(speech.delivered),
      text: speech.text,
    },
    dateline: release.dateline,
    reference: release.reference,
    publisher: publisher && { name: publisher.name, url: publisher.url },
    topics: terms(release.topics),
    people: release.people.map(person),
    organisations: terms(release.organisations),
    image: image && {
      url: absolute(image.src),
      alt: image.alt,
      caption: image.caption,
      credit: image.credit,
    },
    media: release.media.map(({ type, href, label }) => ({ type, url: absolute(href), title: label })),
    documents: release.documents.map(({ href, label, bytes }) => ({
      url: absolute(href),
      title: label,
      bytes,
    })),
    pressKit: release.pressKit && {
      url: absolute(release.pressKit.href),
      pictures: release.pressKit.pictures.length,
      bytes: pressKitBytes(release.pressKit),
    },
    contacts: release.contacts.map(({ successor, ...contact }) => ({
      ...contactJson(contact),
      successor: successor && contactJson(successor),
    })),
    updated: release.updated && statedTime(release.updated),
    updates: release.updates.length === 0 ? undefined : release.updates.map(changeNote),
    corrections: release.corrections.map(changeNote),
    withdrawn: withdrawnJson(release.withdrawn, absolute),
    related: release.related.map(({ href, title }) => ({ url: absolute(href), title })),
    translations: frame.versions
      .filter(({ lang }) => lang !== frame.lang)
      .map(({ lang, href }) => ({ lang, url: absolute(href) })),
    source: release.source,
    licence: licence && { name: licence.name, url: licence.url },
    html: absoluteHtml(
      labelNotes(renderBody(body, { base: frame.url, pictures: release.pictures, origin }), notes),
      { base: frame.url, origin },
    ),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
};

function termJson(
  { key, label, href, sameAs }: TermLink,
  absolute: (href: string) => string,
): Draft<TermJson> {
  return { key, label, url: absolute(href), sameAs: sameAs.length === 0 ? undefined : sameAs };
}

function changeNote({ date, note }: ChangeNote) {
  return { date: statedTime(date), note };
}

function contactJson({ name, role, email, phone, url }: ContactProps) {
  return { name, role, email, phone, url };
}

function withdrawnJson(withdrawn: ReleaseTwinProps['withdrawn'], absolute: (href: string) => string) {
  if (!withdrawn) return undefined;
  const { date, reason, replacement } = withdrawn;
  return { date: date && statedTime(date), reason, replacement: replacement && absolute(replacement.href) };
}

export default releaseJson;
