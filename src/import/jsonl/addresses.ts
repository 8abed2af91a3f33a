import { decodePath, stubOutput } from '../../lib/sitePath.ts';
import { toSlug } from '../../lib/slug.ts';
import { titleSlug } from '../../lib/titleSlug.ts';
import { oldPath } from '../../read/fields.ts';
import type { Note } from '../note.ts';

const BYTES = 180;

/** What names a release's file and its page. */
export interface GivenNames {
  readonly slug: string | undefined;
  /** Alike in all its languages. */
  readonly translation: string | undefined;
  readonly title: string;
}

/**
 * The name of a release's file, `2021-05-25-nato-summit`: by what its language versions have alike, the slug then being its
 * page's, or else by its slug; nothing where neither says any.
 */
export function readNames(
  { slug, translation, title }: GivenNames,
  day: string,
): { name?: string; slug?: string; version?: string } {
  const own = lastPart(slug, day);
  const version = shortened(toSlug(translation?.trim() ?? ''));
  if (version === '') return own === '' ? {} : { name: `${day}-${own}` };
  const page = own === '' ? titleSlug(title) : own;
  return { name: `${day}-${version}`, version, ...(page !== version && { slug: page }) };
}

/** A slug, or of a path its last part, without a date before it. */
function lastPart(given: string | undefined, day: string): string {
  const part = decodePath(given?.trim() ?? '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1);
  const last = part?.replace(/\.(?:html?|php|aspx?)$/i, '') ?? '';
  return shortened(toSlug(last.replace(new RegExp(`^${day}-(?=.)`), '')));
}

function shortened(slug: string): string {
  return Buffer.byteLength(slug) > BYTES ? titleSlug(slug) : slug;
}

/** Old addresses as paths of this site; what cannot be one is in a note. */
export function readAliases(given: readonly string[], notes: Note[]): { aliases?: readonly string[] } {
  const aliases = given.flatMap((address): readonly string[] => {
    const whole = /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
    const target = whole === undefined ? address.trim() : whole.pathname + whole.search;
    const result = oldPath.safeParse(target.startsWith('/') ? target : `/${target}`);
    if (result.success && result.data !== '/') return [result.data];
    const why = result.error?.issues[0]?.message ?? 'it is the first page';
    notes.push({ code: 'alias-dropped', message: `the old address "${address}" was left out: ${why}` });
    return [];
  });
  const byPlace = new Map(aliases.map((alias) => [placeOf(alias), alias]));
  return byPlace.size > 0 ? { aliases: [...byPlace.values()] } : {};
}

/** Where an old address is answered: the same for `/a`, `/a/` and `/%61/`. */
export function placeOf(alias: string): string {
  return stubOutput(decodePath(alias));
}
