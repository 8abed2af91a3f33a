import { z } from 'zod';
import { LANGUAGE_CODE } from '../lib/language.ts';
import { isTimeZone } from '../lib/moment.ts';
import { day, key, listOf, localized, oldPath, target, text, url } from './fields.ts';
import { formerNames } from './namesSchema.ts';

const language = z.strictObject({
  label: text.describe('The language’s name in itself: Eesti'),
  prefix: text
    .refine((value) => /^[a-z0-9][a-z0-9-]*$/i.test(value), {
      message: 'is not one URL segment',
      params: { hint: 'Write et, not /et/.' },
    })
    .describe('First segment of its URLs; the default language has none')
    .exactOptional(),
  dir: z.enum(['ltr', 'rtl']).describe('Else known from the language').exactOptional(),
});

const WHOLE_CODE = new RegExp(`^${LANGUAGE_CODE}$`, 'i');

/** A language as browsers, date formatters and the names of a site's files all take it. */
export const languageCode = text.refine((code) => WHOLE_CODE.test(code) && isLocale(code), {
  message: 'is not a language code (BCP 47), such as et or pt-BR',
});

function isLocale(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length > 0;
  } catch {
    return false;
  }
}

const origin = url.refine((value) => /^https?:\/\/[^/\\?#@\s]+\/?$/.test(value), {
  message: 'must be the site’s origin only',
  params: { hint: 'Write https://press.example.ee, without a path, a user or what follows ? or #.' },
});

/** site.yaml */
export const siteSchema = z.strictObject({
  title: localized,
  description: localized.exactOptional(),
  url: origin,
  firstUrl: origin
    .describe('The url that the site began with, where it has another now: feeds keep their ids')
    .exactOptional(),
  timeZone: text.refine(isTimeZone, {
    message: 'is not a time zone of the IANA database',
    params: { hint: 'Write one such as Europe/Tallinn.' },
  }),
  languages: z
    .record(languageCode, language)
    .refine((languages) => Object.keys(languages).length > 0, { message: 'must name at least one language' })
    .superRefine((languages, context) => {
      const [first] = Object.entries(languages);
      if (first?.[1].prefix === undefined) return;
      const message = 'the default language has no prefix';
      const params = { hint: 'Remove it, or put another language first.' };
      context.addIssue({ code: 'custom', path: [first[0], 'prefix'], message, params });
    }),
  publisher: z
    .strictObject({
      name: localized,
      formerNames: formerNames.exactOptional(),
      url: url.exactOptional(),
      logo: target.exactOptional(),
    })
    .exactOptional(),
  licence: z
    .strictObject({ name: localized, url: url.exactOptional() })
    .describe('The terms under which the texts may be used, shown on every page and with the data')
    .exactOptional(),
  shareCards: z
    .strictObject({
      since: day
        .describe(
          'Releases from this day on have a card of their own. Move it back if you like, never forward',
        )
        .exactOptional(),
    })
    .describe('Networks show a card beside links to this site')
    .exactOptional(),
  oembed: z.boolean().describe('false: no oembed.json beside releases, a file less for each').exactOptional(),
  links: listOf(
    z.strictObject({
      label: localized,
      to: z
        .union([target, z.record(z.string(), target)])
        .describe('A path on this site or a web address; one for all languages, or one for each'),
    }),
  )
    .describe('At the foot of every page: accessibility, privacy, legal notice')
    .exactOptional(),
  contacts: listOf(key).exactOptional(),
  redirects: z.record(oldPath, target).exactOptional(),
});
