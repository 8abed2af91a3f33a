import { standingPagePath } from '../model/paths.ts';
import { TERM_KINDS } from '../model/site.ts';
import { releasePlaces } from './releasePlaces.ts';
import type { CheckContext } from './rule.ts';

type Unread = Pick<CheckContext, 'site' | 'refused' | 'refusedPages' | 'unread'>;

/**
 * Says of a decoded site path whether what could not be read may answer there: a release itself, a list that it would be
 * on, a standing page, or a term of a vocabulary. Such a link is not called dead, for one mistake would be told twice.
 */
export function unreadPaths({ site, refused, refusedPages, unread }: Unread): (path: string) => boolean {
  // A draft's mistakes are no errors: a link to it is dead as long as it is one.
  const placed = refused.flatMap(({ place, ...names }) =>
    place && unread.has(names.file) ? [{ ...names, ...place }] : [],
  );
  const known = new Set(placed.map(({ file }) => file));
  const days = [...unread]
    .filter((file) => file.startsWith('content/releases/') && !known.has(file))
    .map((file) => /(\d{4})-(\d{2})-(\d{2})[^/]*$/.exec(file))
    // A file name without a day may be of any.
    .map((match) => (match ? `/${match.slice(1).join('/')}/` : ''));
  const listsTerms = new RegExp(`/(?:${TERM_KINDS.join('|')})/`);
  const vocabularies = TERM_KINDS.filter((kind) => unread.has(`content/${kind}.yaml`));
  const places = placed.map((release) => releasePlaces(site, release));
  const lists = new Set(places.flatMap((place) => place.lists));
  const trees = places.flatMap((place) => place.trees);
  for (const page of refusedPages) if (unread.has(page.file)) trees.push(standingPagePath(site, page));
  return (path) => {
    if (vocabularies.some((kind) => path.includes(`/${kind}/`))) return true;
    const folder = folderOf(path);
    if (lists.has(folder) || trees.some((tree) => folder.startsWith(tree) || path === tree)) return true;
    if (days.length === 0) return false;
    if (listsTerms.test(path)) return true;
    const date = /\/\d{4}(?:\/\d{2}){0,2}\//.exec(`${path}/`)?.[0];
    return date !== undefined && days.some((day) => day === '' || day.startsWith(date));
  };
}

/** `/2021/feed.xml` → `/2021/`; a folder may be asked for without its slash. */
function folderOf(path: string): string {
  return path.replace(/(\/[^/.]+)$/, '$1/').replace(/[^/]+$/, '');
}
