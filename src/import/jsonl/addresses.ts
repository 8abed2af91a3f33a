import { decodePath, stubOutput } from '../../lib/sitePath.ts';
import { toSlug } from '../../lib/slug.ts';
import { titleSlug } from '../../lib/titleSlug.ts';
import { oldPath } from '../../read/fields.ts';
import type { Note } from '../note.ts';

const BYTES = 180;

/** The name of the file that a slug gives: `2021-05-25-nato-summit`. A path's last part, and a date before it, apart. */
export function namedBySlug(given: string | undefined, day: string): { name?: string } {
  const part = decodePath(given?.trim() ?? '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1);
  const last = part?.replace(/\.(?:html?|php|aspx?)$/i, '') ?? '';
  const slug = toSlug(last.replace(new RegExp(`^${day}-(?=.)`), ''));
  if (slug === '') return {};
  return { name: `${day}-${Buffer.byteLength(slug) > BYTES ? titleSlug(slug) : slug}` };
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
