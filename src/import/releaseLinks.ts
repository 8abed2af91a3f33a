import { decodePath, encodePath } from '../lib/sitePath.ts';
import { type Note, shorten } from './note.ts';

/** Where releases of the old site are now: `sourceKey` → site path, `/2021/05/25/slug/`. */
export type ReleasePages = ReadonlyMap<string, string>;

/** The same for all ways to write an old address: with `www.` or not, either scheme, a final slash, a passage. */
export function sourceKey(url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${decodePath(pathname).replace(/\/(?:index\.html?)?$/, '')}${search}`;
}

// Escaped signs and code first, so that no link in code is found. An address stands in brackets, or behind its link's name.
const TARGET =
  /\\[\s\S]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|(?<=\]\(|^ {0,3}\[[^\]\n]{1,999}\]: )(https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))+)/gim;

/** A body whose links to releases that are here too, by their `source`, lead to them: the old site may be gone. */
export function linkReleases(
  markdown: string,
  pages: ReleasePages,
): { readonly markdown: string; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const linked = markdown.replace(TARGET, (found, _ticks, url?: string) => {
    const page = url === undefined ? undefined : pages.get(sourceKey(url) ?? '');
    if (page === undefined) return found;
    notes.push({ code: 'link-here', message: `${shorten(found)} became ${page}, where that release is now` });
    return encodePath(page);
  });
  return { markdown: linked, notes };
}
