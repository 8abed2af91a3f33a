import { TERM_KINDS } from '../model/site.ts';

/**
 * Says of a decoded site path whether what could not be read may answer there: a release itself, a list that it would be
 * on, or a term of a vocabulary. Such a link is not called dead, for one mistake would be told twice.
 */
export function unreadPaths(unread: ReadonlySet<string>): (path: string) => boolean {
  const days = [...unread]
    .filter((file) => file.startsWith('content/releases/'))
    .map((file) => /(\d{4})-(\d{2})-(\d{2})[^/]*$/.exec(file))
    // A file name without a day may be of any.
    .map((match) => (match ? `/${match.slice(1).join('/')}/` : ''));
  const listsTerms = new RegExp(`/(?:${TERM_KINDS.join('|')})/`);
  const vocabularies = TERM_KINDS.filter((kind) => unread.has(`content/${kind}.yaml`));
  return (path) => {
    if (vocabularies.some((kind) => path.includes(`/${kind}/`))) return true;
    if (days.length === 0) return false;
    if (listsTerms.test(path)) return true;
    const date = /\/\d{4}(?:\/\d{2}){0,2}\//.exec(`${path}/`)?.[0];
    return date !== undefined && days.some((day) => day === '' || day.startsWith(date));
  };
}
