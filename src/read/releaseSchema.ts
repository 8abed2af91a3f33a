import { z } from 'zod';
import { type DocumentMedia, SPEECH_TEXTS } from '../model/release.ts';
import { BUILT_IN_TYPES } from '../model/releaseType.ts';
import { contact, fileStem, key, listOf, moment, oldPath, segment, target, text, url } from './fields.ts';

const documentMedia = z
  .strictObject({
    type: z.literal('document'),
    src: text.describe('A file in the release’s folder').exactOptional(),
    url: url.exactOptional(),
    title: text.exactOptional(),
  })
  // For editors, whose schema knows nothing of the rule below.
  .meta({ oneOf: [{ required: ['src'] }, { required: ['url'] }] })
  .transform(({ src, url: address, ...media }, context): DocumentMedia => {
    if (src !== undefined && address === undefined) return { ...media, src };
    if (address !== undefined && src === undefined) return { ...media, url: address };
    const message = 'a document has either src (a file in the release’s folder) or url';
    context.issues.push({ code: 'custom', message, input: media });
    return z.NEVER;
  });

/** The front matter of a release; its dates are local to `zone`. The one source of types, errors and the JSON Schema. */
export function releaseSchema(zone: string) {
  const date = moment(zone);
  return z.strictObject({
    title: text.describe('The headline, as published'),
    date: date.describe(
      '2021-05-25 16:17, local to the site’s time zone; or ISO 8601 with offset; or a bare date',
    ),
    summary: text.describe('One or two sentences for lists; else the first paragraph').exactOptional(),
    type: text
      // Whether the site has such a type, `check/unknownTypes.ts` says; an editor offers those that every site has.
      .meta({
        description: `${BUILT_IN_TYPES.join(', ')}, or a key of types.yaml`,
        anyOf: [{ enum: BUILT_IN_TYPES }, {}],
      })
      .exactOptional(),
    speech: z
      .strictObject({
        speaker: key.describe('Who spoke: a key of people.yaml'),
        delivered: date.describe('When, where that is not when it was published').exactOptional(),
        text: z
          .enum(SPEECH_TEXTS)
          .describe('transcript: as it was delivered; script: as it was prepared')
          .exactOptional(),
      })
      .describe('Of a speech or a statement')
      .exactOptional(),
    dateline: text.describe('The place it was issued from: Brussels').exactOptional(),
    reference: text.describe('The register’s number, unique when given').exactOptional(),
    slug: segment.describe('For a release whose slug is not its file name’s').exactOptional(),
    id: fileStem
      .describe('By which programs know it: the file’s first name, where the file was renamed')
      .exactOptional(),
    topics: listOf(key).describe('Keys of topics.yaml').exactOptional(),
    people: listOf(key).describe('Keys of people.yaml').exactOptional(),
    organisations: listOf(key).describe('Keys of organisations.yaml').exactOptional(),
    image: z
      .strictObject({
        src: text.describe('A file in the release’s folder'),
        alt: z.string().describe('What the picture shows; "" for decoration'),
        caption: text.exactOptional(),
        credit: text.exactOptional(),
      })
      .exactOptional(),
    media: listOf(
      z.discriminatedUnion('type', [
        z.strictObject({
          type: z.enum(['photos', 'video', 'audio', 'link']),
          url,
          title: text.exactOptional(),
        }),
        documentMedia,
      ]),
    ).exactOptional(),
    contacts: listOf(z.union([key, contact]))
      .describe('Keys of contacts.yaml, or contacts written out')
      .exactOptional(),
    draft: z.boolean().describe('true: never published').exactOptional(),
    embargo: date.describe('Not published before this moment').exactOptional(),
    updated: date.describe('When the text was last changed').exactOptional(),
    updates: listOf(z.strictObject({ date, note: text }))
      .describe('What was added or changed, where nothing was wrong')
      .exactOptional(),
    corrections: listOf(z.strictObject({ date, note: text }))
      .describe('What was wrong, and what is right')
      .exactOptional(),
    withdrawn: z
      .strictObject({
        date: date.exactOptional(),
        reason: text.exactOptional(),
        replacement: target.exactOptional(),
      })
      .exactOptional(),
    related: listOf(text).describe('File names of other releases, without .md').exactOptional(),
    aliases: listOf(oldPath)
      .describe('Old paths that must keep working, the newest of them last')
      .exactOptional(),
    source: url.describe('Where an imported release came from').exactOptional(),
  });
}

export type ReleaseFields = z.output<ReturnType<typeof releaseSchema>>;

/** Of a release that has wrong fields too. */
export type SoundFields = z.output<ReturnType<ReturnType<typeof releaseSchema>['partial']>>;
