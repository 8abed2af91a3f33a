import { lastChange } from '../../src/lib/lastChange.ts';
import { absoluteUrl } from '../../src/lib/resolveUrl.ts';
import { statedTime } from '../../src/lib/statedTime.ts';
import type { PersonLink, ReleaseProps, TermLink } from '../../src/plan/props.ts';
import { publisherOf } from './publisherOf.ts';
import { publisherJsonLd } from './siteJsonLd.ts';

/** A release as a schema.org `NewsArticle`. Keys without a value are dropped when it is written. */
export function releaseJsonLd(release: ReleaseProps): object {
  const { frame, image, speech, corrections, withdrawn } = release;
  const publisher = publisherJsonLd(frame, publisherOf(release));
  // The first version is the one that the others are translations of.
  const isOriginal = frame.versions[0]?.lang === frame.lang;
  const versions = frame.versions
    .filter(({ lang }, index) => (isOriginal ? lang !== frame.lang : index === 0))
    .map(({ lang, href }) => ({
      '@type': 'NewsArticle',
      '@id': absoluteUrl(href, frame.canonical),
      inLanguage: lang,
    }));
  const named = (type: string) => (term: TermLink) => ({
    '@type': type,
    name: term.label,
    url: absoluteUrl(term.href, frame.canonical),
    sameAs: filled(term.sameAs),
  });
  const person = ({ offices, name, ...link }: PersonLink) => ({
    ...named('Person')(link),
    familyName: name?.family,
    givenName: name?.given,
    jobTitle: offices?.map(({ title }) => title).join(', '),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': frame.canonical,
    mainEntityOfPage: frame.canonical,
    url: frame.canonical,
    headline: release.title,
    description: release.summary,
    identifier: release.reference,
    dateCreated: spokenBefore(release),
    datePublished: statedTime(release.date),
    dateModified: statedTime(lastChange(release)),
    dateline: release.dateline,
    inLanguage: frame.lang,
    isAccessibleForFree: true,
    author: speech ? person(speech.speaker) : publisher,
    publisher,
    image: image && {
      '@type': 'ImageObject',
      url: absoluteUrl(image.src, frame.canonical),
      width: image.width,
      height: image.height,
      caption: image.caption,
      creditText: image.credit,
    },
    about: filled(release.topics.map(named('Thing'))),
    mentions: filled([...release.people.map(person), ...release.organisations.map(named('Organization'))]),
    correction: filled(
      corrections.map(({ date, note }) => ({
        '@type': 'CorrectionComment',
        text: note,
        datePublished: statedTime(date),
      })),
    ),
    creativeWorkStatus: withdrawn && 'Withdrawn',
    workTranslation: isOriginal ? filled(versions) : undefined,
    translationOfWork: isOriginal ? undefined : versions[0],
    isBasedOn: release.source,
    license: frame.site.licence?.url ?? frame.site.licence?.name,
  };
}

/** When a speech was delivered, where that was before it was published: nothing is created later than that. */
function spokenBefore({ speech, date }: ReleaseProps): string | undefined {
  return speech?.delivered && speech.delivered.millis < date.millis
    ? statedTime(speech.delivered)
    : undefined;
}

function filled<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
