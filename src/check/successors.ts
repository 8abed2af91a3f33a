import { didYouMean } from '../lib/nearest.ts';
import { CONTACTS_FILE, error, type Finding, type Rule } from './rule.ts';

/** Key → the keys of those that took over, and where the file says each. */
type Book = ReadonlyMap<string, readonly Successor[]>;

interface Successor {
  readonly key: string;
  readonly at: (string | number)[];
}

/** Who has taken over from a contact or an organisation stands in the same file, and none succeeds itself. */
export const successors: Rule = function* ({ site: { contactBook, vocabularies } }) {
  const contacts = [...contactBook].map(([key, { succeededBy }]): [string, Successor[]] => [
    key,
    succeededBy === undefined ? [] : [{ key: succeededBy, at: [key, 'succeededBy'] }],
  ]);
  yield* inFile(CONTACTS_FILE, 'contact', new Map(contacts), 'The one who answers today has no succeededBy.');
  const organisations = [...vocabularies.organisations].map(
    ([key, { succeededBy = [] }]): [string, Successor[]] => [
      key,
      succeededBy.map((other, index) => ({ key: other, at: [key, 'succeededBy', index] })),
    ],
  );
  const hint = 'The one that there is today has no succeededBy.';
  yield* inFile('content/organisations.yaml', 'term', new Map(organisations), hint);
};

function* inFile(file: string, what: 'contact' | 'term', book: Book, hint: string): Generator<Finding> {
  for (const [key, taken] of book) {
    for (const { key: successor, at } of taken) {
      if (!book.has(successor)) {
        const meant = didYouMean(successor, [...book.keys()]);
        yield error(`${what}-unknown`, file, at, `there is no "${successor}" in this file`, meant);
      } else if (isReached(key, successor, book)) {
        yield error(`${what}-circle`, file, at, `"${key}" would succeed itself`, hint);
      }
    }
  }
}

function isReached(key: string, from: string, book: Book): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === key) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(book.get(at) ?? []).map((successor) => successor.key));
  }
  return false;
}
