import { z } from 'zod';
import { isVersionControl } from '../lib/leftovers.ts';
import { type Moment, parseMoment } from '../lib/moment.ts';
import { decodePath } from '../lib/sitePath.ts';
import { toSlug } from '../lib/slug.ts';

/*
 * The kinds of value that front matter and site files hold. Each `describe` becomes the editor's help text.
 * A message is lower case without a final stop; `params.hint` says what to do.
 */

// Disks take 255 bytes; the rest is for a temporary file's ending.
const SEGMENT_BYTES = 220;

const TOO_LONG = {
  message: 'is too long for the name of a folder',
  params: { hint: `Keep each part of an address within ${SEGMENT_BYTES} bytes.` },
};

/** Control characters but tab and line end, and half characters. */
export const UNPRINTABLE = /\p{Cs}|[^\P{Cc}\t\n]/u;

/** A text that is not empty. Numbers and dates must be quoted: YAML would rewrite `1.10`. */
export const text = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine(isPrintable, {
    message: 'holds a character that no page can show',
    params: { hint: 'Remove control characters, and escapes such as \\0 or \\uD83D alone.' },
  });

/** One text, or one for each language. */
export const localized = z.union([
  text,
  z.record(z.string(), text).refine((texts) => Object.keys(texts).length > 0, {
    message: 'has a text in no language',
    params: { hint: 'Write one text, or one for each language: { en: … }.' },
  }),
]);

/** An absolute http or https URL. */
export const url = text.refine(isWebUrl, {
  message: 'is not a web address',
  params: { hint: 'Write it whole: https://…' },
});

/** A path on this site, or a URL. */
export const target = text.refine((value) => isSitePath(value) || isWebUrl(value), {
  message: 'is neither a path on this site nor a web address',
  params: { hint: 'Begin it with / or https://.' },
});

/** An old path on this site that keeps answering. Judged with its escapes read, as it will stand on the disk. */
export const oldPath = text
  .refine((value) => isSitePath(value) && !/[?#]/.test(value), {
    message: 'is not a path on this site',
    params: { hint: 'Begin it with /; a static host cannot tell paths apart by what follows ? or #.' },
    abort: true,
  })
  .refine(isFileName, {
    message: 'is not a path that a file can have',
    params: {
      hint: 'Leave out the parts "." and "..", empty parts, control characters and \\, and what stands for them: %2e, %5c, %00.',
    },
  })
  .refine((value) => !isVersionControl(withoutEscapes(value)), {
    message: 'has a part that belongs to version control',
    params: { hint: 'In dist/, a build leaves .git, .hg and .svn alone, so nothing can be published there.' },
  })
  .refine((value) => decodePath(value).split('/').every(fitsFileName), TOO_LONG);

/** What becomes one part of an address, and so a folder's name. */
export const segment = text.refine(fitsFileName, TOO_LONG);

/** What a release's file may be called, without its ending. */
export const fileStem = segment
  .refine((value) => !/[/\\\p{Cc}]/u.test(value), {
    message: 'is not the name of a release’s file',
    params: { hint: 'Write the name without its folder.' },
  })
  .transform((value) => value.normalize('NFC').replace(/\.md$/i, ''));

/** The key of a vocabulary's term. In its place a beginner writes the name. */
export const key = segment.superRefine((value, context) => {
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u.test(value)) return;
  const likely = toSlug(value);
  const hint = `Keys have letters, digits and hyphens only${likely && `: ${likely}, say`}.`;
  context.addIssue({ code: 'custom', message: 'is not a key', params: { hint } });
});

/** A list; a single value is a slip that would read as letters. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item);
}

/** A whole day. */
export const day = z.iso.date('is not a day: write 2021-01-26');

/** A date, with or without a time, local to `zone` or with an offset; see `parseMoment`. */
export function moment(zone: string) {
  return z.string().transform((value, context): Moment => {
    const result = parseMoment(value, zone);
    if (result.ok) return result.moment;
    const { message, hint } = result.fault;
    context.issues.push({ code: 'custom', message, input: value, params: { hint, code: 'date-invalid' } });
    return z.NEVER;
  });
}

/** A person or office to call. */
export const contact = z
  .strictObject({
    name: localized,
    role: localized.exactOptional(),
    email: z.email().exactOptional(),
    phone: text.exactOptional(),
    url: url.exactOptional(),
  })
  .describe('Whom to call');

function isPrintable(value: string): boolean {
  return !UNPRINTABLE.test(value);
}

function fitsFileName(value: string): boolean {
  return Buffer.byteLength(value) <= SEGMENT_BYTES;
}

function isWebUrl(value: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value);
}

function isSitePath(value: string): boolean {
  return /^\/(?!\/)\S*$/.test(value) && !value.split('/').includes('..');
}

/** True for an old path that stays below the folder it is put into, whoever reads its escapes, and however often. */
function isFileName(value: string): boolean {
  const name = withoutEscapes(value);
  const parts = name.split('/').slice(1);
  return (
    !/[\p{Cc}\\]|%(?:5c|[01][\da-f]|7f)/iu.test(name) &&
    // The last part is empty where the path ends in a slash.
    parts.every(
      (part, index) => part !== '.' && part !== '..' && (part !== '' || index === parts.length - 1),
    ) &&
    parts[0] !== MARKER
  );
}

/** Of those that are read more than once, what parts are told by. */
function withoutEscapes(value: string): string {
  return decodePath(value)
    .replace(/%(?:25)+/g, '%')
    .replace(/%2f/gi, '/')
    .replace(/%2e/gi, '.');
}

// The file by which a build knows its own folder.
const MARKER = '.communique';
