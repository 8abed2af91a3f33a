import { compact } from '../lib/compact.ts';
import { parseMoment } from '../lib/moment.ts';
import type { ReleaseJson, TermJson } from '../model/releaseJson.ts';

/** What a news agency's system wants to know besides the release itself. */
export interface NinjsSite {
  /** IANA name. */
  readonly timeZone: string;
  /** The terms under which texts may be used. */
  readonly licence?: { readonly name: string; readonly url?: string };
}

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
};

/** A release as IPTC ninjs 3.1 ("News in JSON"). Keys without a value are left out. */
export function ninjsOf(release: ReleaseJson, { timeZone, licence }: NinjsSite): object {
  const { publisher, speech, withdrawn, updated, url } = release;
  const instant = (date: string | undefined) => date && dateTime(date, timeZone);
  return compact({
    standard: STANDARD,
    uri: url,
    type: 'text',
    representationType: 'full',
    pubStatus: withdrawn ? 'canceled' : 'usable',
    language: release.lang,
    firstCreated: instant(release.date),
    versionCreated: inOrder([release.date, updated, withdrawn?.date].map(instant)).at(-1),
    // Words that were published before they were spoken were there by then.
    contentCreated: inOrder([speech?.delivered, release.date].map(instant))[0],
    title: release.title,
    headlines: [{ role: 'main', contentType: 'text/plain', value: release.title }],
    descriptions: some([
      ...text('summary', release.summary),
      ...(release.updates ?? []).flatMap(({ date, note }) => text('update', `${date}: ${note}`)),
      ...release.corrections.flatMap(({ date, note }) => text('correction', `${date}: ${note}`)),
    ]),
    edNote: withdrawn?.reason,
    bodies: [{ role: 'main', contentType: 'text/html', value: release.html }],
    by: speech?.speaker.label ?? publisher?.name,
    located: release.dateline,
    genres: genresOf(release),
    subjects: some(release.topics.map(concept('about'))),
    people: some(release.people.map(concept('mentions'))),
    organisations: some(release.organisations.map(concept('mentions'))),
    infoSources: publisher && [compact({ name: publisher.name, role: 'publisher', uri: publisher.url })],
    copyrightHolder: publisher?.name,
    usageTerms: licence?.name,
    rightsInfo: licence?.url === undefined ? undefined : { linkedRights: licence.url },
    altIds: [
      { role: 'file', value: release.id },
      ...(release.reference === undefined ? [] : [{ role: 'reference', value: release.reference }]),
    ],
    associations: some([...picture(release), ...versions(release)]),
  });
}

/** A type of the site's own by its name, and what it is treated as: that genre is known on every site. */
function genresOf({ type, typeLabel: name, typeLike }: ReleaseJson): readonly object[] {
  const own = compact({ name, literal: type });
  return typeLike === undefined ? [own] : [own, { literal: typeLike }];
}

function concept(rel: string) {
  return ({ label, url, key }: TermJson) => ({ name: label, rel, uri: url, literal: key });
}

function picture({ image, title }: ReleaseJson): readonly object[] {
  if (!image) return [];
  return [
    compact({
      name: 'picture',
      rel: 'illustrates',
      uri: image.url,
      type: 'picture',
      title,
      by: image.credit,
      descriptions: some([...text('alt', image.alt), ...text('caption', image.caption ?? '')]),
      renditions: [{ name: 'original', href: image.url }],
    }),
  ];
}

function versions({ translations }: ReleaseJson): readonly object[] {
  return translations.map(({ lang, url }) => ({
    name: `translation ${lang}`,
    rel: 'translation',
    uri: url,
    type: 'text',
    language: lang,
  }));
}

function text(role: string, value: string): readonly object[] {
  return value === '' ? [] : [{ role, contentType: 'text/plain', value }];
}

/** The earliest first, by moment: the offsets differ where a clock change lies between. */
function inOrder(instants: readonly (string | undefined)[]): readonly string[] {
  return instants.filter((instant) => instant !== undefined).sort((a, b) => Date.parse(a) - Date.parse(b));
}

/** The standard knows instants only, so that a day without a time is its midnight in the site's zone. */
function dateTime(date: string, timeZone: string): string {
  if (date.length > 10) return date;
  const parsed = parseMoment(date, timeZone);
  return parsed.ok ? parsed.moment.iso : `${date}T00:00:00Z`;
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
