import type { SearchGuide } from '../model/searchGuide.ts';
import { TERM_FILTERS, type TermFilter } from './termFilters.ts';

/** What may be meant by the beginning that a reader has typed. */
export type Suggestion =
  | { readonly kind: TermFilter; readonly label: string; readonly key: string }
  | { readonly kind: 'release'; readonly label: string; readonly href: string };

const MOST = 8;
/** Of each kind, so that one does not push the others out. */
const MOST_OF_KIND = 3;
/** One letter means everything. */
const LEAST_TYPED = 2;

/** The terms and recent titles in which each typed word begins a word: terms first, those most used before others. */
export function suggestionsFor(guide: SearchGuide, typed: string): readonly Suggestion[] {
  const sought = wordsOf(typed);
  if (sought.join('').length < LEAST_TYPED) return [];
  const matches = (label: string) => {
    const words = wordsOf(label);
    return sought.every((beginning) => words.some((word) => word.startsWith(beginning)));
  };
  const terms = TERM_FILTERS.flatMap((kind) =>
    guide.terms[kind]
      .filter(({ label }) => matches(label))
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_OF_KIND)
      .map(({ key, label }): Suggestion => ({ kind, key, label })),
  );
  const titles = guide.recent
    .filter(({ title }) => matches(title))
    .slice(0, MOST_OF_KIND)
    .map(({ href, title }): Suggestion => ({ kind: 'release', href, label: title }));
  return [...terms, ...titles].slice(0, MOST);
}

/** Words in lower case and without marks: `Õnne-päev` is `onne`, `paev`. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
