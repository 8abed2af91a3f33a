import fc from 'fast-check';
import { digest } from '../../src/lib/digest.ts';
import { type Moment, parseMoment } from '../../src/lib/moment.ts';
import type { Release } from '../../src/model/release.ts';
import type { Language, Site, Term, Vocabulary } from '../../src/model/site.ts';
import type { StandingPage } from '../../src/model/standingPage.ts';

export const ZONE = 'Europe/Tallinn';

const ENGLISH: Language = { code: 'en', label: 'English', prefix: '', dir: 'ltr' };
const ESTONIAN: Language = { code: 'et', label: 'Eesti', prefix: 'et', dir: 'ltr' };

/** The moment that a text means in the sample site's zone. */
export function momentOf(text: string): Moment {
  const result = parseMoment(text, ZONE);
  if (!result.ok) throw new Error(result.fault.message);
  return result.moment;
}

export function makeVocabulary(terms: Readonly<Record<string, Partial<Term>>>): Vocabulary {
  return new Map(
    Object.entries(terms).map(([key, term]) => [key, { key, label: `Label of ${key}`, sameAs: [], ...term }]),
  );
}

/** A site of two languages, English first. */
export function makeSite(own: Partial<Site> = {}): Site {
  return {
    title: { en: 'Press releases', et: 'Pressiteated' },
    url: 'https://press.example.org',
    firstUrl: 'https://press.example.org',
    timeZone: ZONE,
    languages: [ENGLISH, ESTONIAN],
    oEmbed: true,
    contacts: [],
    redirects: [],
    types: new Map(),
    vocabularies: {
      topics: makeVocabulary({
        policy: {},
        defence: { broader: 'policy' },
        nato: { broader: 'defence' },
        health: {},
      }),
      people: makeVocabulary({ 'mari-maasikas': {} }),
      organisations: makeVocabulary({}),
    },
    contactBook: new Map([['desk', { name: { en: 'Press desk', et: 'Pressilaud' } }]]),
    governments: [],
    links: [],
    ...own,
  };
}

/** A release of a day, named by its slug. */
export function makeRelease(slug: string, date: string, own: Partial<Release> = {}): Release {
  const moment = momentOf(date);
  const id = `${moment.day}-${slug}`;
  const lang = own.lang ?? 'en';
  return {
    id,
    lang,
    file: `content/releases/${moment.day.slice(0, 4)}/${id}${lang === 'en' ? '' : `.${lang}`}.md`,
    slug,
    title: `Title of ${slug}`,
    date: moment,
    summary: `Summary of ${slug}`,
    type: 'release',
    topics: [],
    people: [],
    organisations: [],
    media: [],
    contacts: [],
    draft: false,
    updates: [],
    corrections: [],
    related: [],
    aliases: [],
    attachments: [],
    links: [],
    bodyLine: 6,
    digest: `digest-of-${slug}-${lang}`,
    facts: digest(JSON.stringify([slug, date, own])),
    ...own,
  };
}

/** A standing page, named by its slug. */
export function makePage(slug: string, own: Partial<StandingPage> = {}): StandingPage {
  const lang = own.lang ?? 'en';
  return {
    slug,
    lang,
    file: `content/pages/${slug}${lang === 'en' ? '' : `.${lang}`}.md`,
    title: `Title of ${slug}`,
    description: `Description of ${slug}`,
    draft: false,
    attachments: [],
    links: [],
    digest: `digest-of-${slug}-${lang}`,
    facts: digest(JSON.stringify([slug, own])),
    ...own,
  };
}

/** The clock of `anyReleases`: about half of the embargoes end later. */
export const SAMPLE_NOW = Date.parse('2022-06-01T00:00:00Z');

const day = fc
  .date({ min: new Date('2020-11-01'), max: new Date('2023-02-28'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const details = fc.record({
  day,
  time: fc.option(fc.constantFrom('00:00', '09:30', '23:59'), { nil: undefined }),
  langs: fc.constantFrom(['en'], ['et'], ['en', 'et']),
  topics: fc.subarray(['policy', 'defence', 'nato', 'health']),
  people: fc.subarray(['mari-maasikas']),
  type: fc.constantFrom('release', 'speech', 'notice'),
  draft: fc.boolean(),
  embargo: fc.option(day, { nil: undefined }),
  withdrawn: fc.boolean(),
  related: fc.array(fc.nat({ max: 9 }), { maxLength: 2 }),
});

/** Up to ten releases in one or both languages, some of them held back at `SAMPLE_NOW`; every text names its release. */
export const anyReleases: fc.Arbitrary<readonly Release[]> = fc
  .array(details, { maxLength: 10 })
  .map((list) => {
    const ids = list.map(({ day: date }, index) => `${date}-word${index}x`);
    return list.flatMap(({ day: date, time, langs, embargo, withdrawn, related, ...own }, index) =>
      langs.map((lang) => {
        const slug = `word${index}x`;
        return makeRelease(slug, time === undefined ? date : `${date} ${time}`, {
          ...own,
          lang,
          ...(embargo !== undefined && { embargo: momentOf(embargo) }),
          ...(withdrawn && { withdrawn: { reason: `Reason of ${slug}` } }),
          related: related.flatMap((other) => (other === index ? [] : (ids[other] ?? []))),
          aliases: [`/old/${lang}/${slug}/`],
          attachments: [{ name: `${slug}.pdf`, file: `content/${slug}.pdf`, bytes: 1, digest: slug }],
          media: [{ type: 'document', src: `${slug}.pdf` }],
        });
      }),
    );
  });
