import { z } from 'zod';

/*
 * The `index.json` beside each release: what machines read, search included. One source for its type and for the
 * schema that sites publish. Keys may be added, and none changes its meaning: it is a promise to those who build on it.
 */

const text = z.string();
const url = z.string().meta({ format: 'uri' });
const moment = z
  .union([z.string().meta({ format: 'date-time' }), z.string().meta({ format: 'date' })])
  .describe('ISO 8601 with the site’s offset, or YYYY-MM-DD where only the day is known');
const language = text.describe('BCP 47');

const term = z.object({
  key: text.describe('Stable within the site'),
  label: text.describe('In the release’s language'),
  url,
  sameAs: z.array(text).describe('The same thing at Wikidata and elsewhere').exactOptional(),
});

const person = term.extend({
  offices: z
    .array(text)
    .describe('What they were on the day of the release, or when the speech was delivered')
    .exactOptional(),
  name: z
    .object({ family: text, given: text, suffix: text.exactOptional() })
    .describe('The parts of the label, as lists of sources want them')
    .exactOptional(),
});

const contact = z.object({
  name: text,
  role: text.exactOptional(),
  email: text.exactOptional(),
  phone: text.exactOptional(),
  url: text.exactOptional(),
});

/** All URLs in it are absolute. */
export const releaseJsonSchema = z.object({
  $schema: url,
  id: text.describe('Shared by all language versions of a release'),
  url: url.describe('The permanent link'),
  lang: language,
  title: text,
  summary: text.describe('Plain text; empty where the release has no words'),
  date: moment,
  type: text.describe(
    'release, statement, speech, advisory, backgrounder or notice, or a type of the site’s own',
  ),
  typeLabel: text.describe('Its name in the release’s language, where the site gives it one').exactOptional(),
  typeLike: text.describe('Of a type of the site’s own: which of the six it is treated as').exactOptional(),
  speech: z
    .object({
      speaker: person.describe('One of people, too'),
      delivered: moment.exactOptional(),
      text: text.describe('transcript: as delivered; script: as prepared').exactOptional(),
    })
    .describe('Who spoke these words, and when')
    .exactOptional(),
  dateline: text.describe('Where it was issued').exactOptional(),
  reference: text.describe('The publisher’s own number of it').exactOptional(),
  publisher: z
    .object({ name: text.describe('As it was called on the day of the release'), url: url.exactOptional() })
    .exactOptional(),
  topics: z.array(term),
  people: z.array(person),
  organisations: z.array(term).describe('Labels are the names of the day of the release'),
  image: z
    .object({
      url,
      alt: text.describe('Empty for decoration'),
      caption: text.exactOptional(),
      credit: text.exactOptional(),
    })
    .exactOptional(),
  media: z.array(
    z.object({
      type: text.describe('photos, video, audio or link'),
      url,
      title: text.describe('May be empty'),
    }),
  ),
  documents: z.array(z.object({ url, title: text, bytes: z.int().nonnegative().exactOptional() })),
  pressKit: z
    .object({
      url,
      pictures: z.int().positive().describe('How many'),
      bytes: z.int().nonnegative(),
    })
    .describe(
      'ZIP of the originals of the release’s pictures, with a text file of their captions and credits',
    )
    .exactOptional(),
  contacts: z
    .array(
      contact.extend({
        successor: contact.describe('Who answers today, where that is another').exactOptional(),
      }),
    )
    .describe('As published'),
  updated: moment.describe('The last change, corrections included').exactOptional(),
  updates: z
    .array(z.object({ date: moment, note: text }))
    .describe('What was added or changed and is no correction, newest first')
    .exactOptional(),
  corrections: z.array(z.object({ date: moment, note: text })).describe('Newest first'),
  withdrawn: z
    .object({
      date: moment.exactOptional(),
      reason: text.exactOptional(),
      replacement: text.describe('URL of what stands instead').exactOptional(),
    })
    .describe('Set when the release no longer stands; its text stays for the record')
    .exactOptional(),
  related: z.array(z.object({ url, title: text })).describe('Earlier releases'),
  translations: z.array(z.object({ lang: language, url })).describe('The other language versions'),
  source: text.describe('URL of where it was first published').exactOptional(),
  licence: z
    .object({ name: text, url: url.exactOptional() })
    .describe('The terms under which the text may be used')
    .exactOptional(),
  html: text.describe('The body as HTML'),
});

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

export type ReleaseJson = Frozen<z.infer<typeof releaseJsonSchema>>;

/** A topic, person or organisation as `index.json` names it. */
export type TermJson = ReleaseJson['topics'][number];
