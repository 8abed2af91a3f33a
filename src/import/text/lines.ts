import type { Media } from '../../model/release.ts';
import type { Contact } from '../../model/site.ts';
import { isIsoTime } from '../writtenDate.ts';

const MEDIA_WORDS: readonly (readonly [Exclude<Media['type'], 'document' | 'link'>, RegExp])[] = [
  ['photos', /^(?:photo|picture|image|foto|pilt|pildid|фото|صور)/i],
  ['video', /^(?:video|видео|فيديو)/i],
  ['audio', /^(?:audio|sound|heli|аудио|صوت)/i],
];
const URL_LINE = /^([^:]{1,200}?)\s*:\s*(https?:\/\/\S+)$/;

/** `Photos: https://…` or `Video of the …: https://…`, alone on its line; a title that says no more than the type is left out. */
export function readMediaLine(line: string): Media | undefined {
  const [, label, url] = URL_LINE.exec(line) ?? [];
  if (label === undefined || url === undefined || !URL.canParse(url)) return undefined;
  const type = MEDIA_WORDS.find(([, word]) => word.test(label))?.[0];
  if (type === undefined) return undefined;
  return /^\p{L}+$/u.test(label) ? { type, url } : { type, url, title: label };
}

const LEFTOVERS = new Set([
  'open graph image',
  'og image',
  'share',
  'share on facebook',
  'share on twitter',
  'share on linkedin',
  'tweet',
  'print',
  'print this page',
  'send by e-mail',
  'back to top',
  'skip to main content',
  'skip to content',
  'read more',
]);

/** What a copied page leaves behind: a lone sign, or a word of its furniture. */
export function isLeftover(line: string): boolean {
  return /^[\p{P}\p{S}\s]+$/u.test(line) || LEFTOVERS.has(line.toLowerCase());
}

const DAY_LINE =
  /^(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.? \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})(?:\s*[|,–—-]?\s*(\d{1,2})[:.](\d{2}))?$/u;

/** A line that is a date and perhaps a time, and nothing else; undefined for any other. */
export function readDateLine(line: string): string | undefined {
  if (isIsoTime(line)) return line;
  const [, day, hour, minute] = DAY_LINE.exec(line) ?? [];
  if (day === undefined) return undefined;
  return hour === undefined ? day : `${day} ${hour.padStart(2, '0')}:${minute}`;
}

const DATELINE =
  /^(\p{Lu}[\p{L}\p{M}.’'\- ]{1,60}?),\s+(\d{1,2}\.? \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}|\d{1,2}\.\d{1,2}\.\d{4})\.?\s*[–—-]\s/u;

/** The place and day that a first paragraph opens with: `Brussels, 25 May 2021 – …`. */
export function readDateline(
  paragraph: string,
): { readonly place: string; readonly day: string } | undefined {
  const [, place, day] = DATELINE.exec(paragraph) ?? [];
  return place === undefined || day === undefined ? undefined : { place, day };
}

const EMAIL = /^(?:e-?mail\s*:?\s*)?([^\s@]+@[^\s@]+\.[^\s@]+)$/i;
const PHONE = /^(?:(?:tele?phone|phone|tel\.?|mobile)\s*:?\s*)?(\+?[\d][\d\s()/-]{5,})$/i;

/**
 * The unit or person who signs, from the lines that end a release: a name, then perhaps a role, an e-mail address
 * and a telephone number. Undefined when the lines are prose.
 */
export function readSignature(lines: readonly string[]): (Contact & { readonly name: string }) | undefined {
  const words: string[] = [];
  const reach: { email?: string; phone?: string } = {};
  for (const line of lines) {
    const email = EMAIL.exec(line)?.[1];
    const phone = PHONE.exec(line)?.[1];
    if (email !== undefined && reach.email === undefined) reach.email = email;
    else if (phone !== undefined && reach.phone === undefined) reach.phone = phone.trim();
    else words.push(line);
  }
  const [name, role, ...more] = words;
  if (name === undefined || more.length > 0 || words.some((line) => !isLabel(line))) return undefined;
  return { name, ...(role !== undefined && { role }), ...reach };
}

// A name or an office: short, capitalised, no sentence, no address.
function isLabel(line: string): boolean {
  return (
    line.length <= 80 &&
    !/[.!?:;…”"]$/u.test(line) &&
    !/https?:|@/.test(line) &&
    /^[\p{Lu}\p{Lo}]/u.test(line)
  );
}
