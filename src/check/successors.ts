import { didYouMean } from '../lib/nearest.ts';
import { error, type Rule } from './rule.ts';

const FILE = 'content/contacts.yaml';

/** Who has taken over from a contact stands in contacts.yaml too, and no contact succeeds itself. */
export const successors: Rule = function* ({ site: { contactBook } }) {
  for (const [key, { succeededBy }] of contactBook) {
    if (succeededBy === undefined) continue;
    const at = [key, 'succeededBy'];
    if (!contactBook.has(succeededBy)) {
      const hint = didYouMean(succeededBy, [...contactBook.keys()]);
      yield error('contact-unknown', FILE, at, `there is no "${succeededBy}" in this file`, hint);
    } else if (isReached(key, succeededBy, contactBook)) {
      const hint = 'The one who answers today has no succeededBy.';
      yield error('contact-circle', FILE, at, `"${key}" would succeed itself`, hint);
    }
  }
};

function isReached(
  key: string,
  from: string,
  book: ReadonlyMap<string, { readonly succeededBy?: string }>,
): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = book.get(at)?.succeededBy) {
    if (at === key) return true;
    seen.add(at);
  }
  return false;
}
