import type { SearchGuide } from '../model/searchGuide.ts';
import { foldAlike } from '../search/analysis/fold.ts';
import { TERM_FILTERS, type TermFilter } from './termFilters.ts';

/** What may be meant by the beginning that a reader has typed. */
export type Suggestion =
  | {
      readonly kind: TermFilter;
      readonly label: string;
      readonly key: string;
      /** The name that it had and was found by, where its label does not say what was typed. */
      readonly formerly?: string;
    }
  | { readonly kind: 'release'; readonly label: string; readonly href: string }
  /** To search for what is typed. */
  | { readonly kind: 'words'; readonly label: string };

const MOST = 8;
/** Of each kind, so that one does not push the others out. */
const MOST_OF_KIND = 3;
/** One letter means everything. */
const LEAST_TYPED = 2;

/**
 * The terms and recent titles in which each typed word begins a word: terms first, those most used before others. Last
 * comes the search for what is typed, so that whatever nobody suggests is not one that finds nothing.
 */
export function suggestionsFor(guide: SearchGuide, typed: string): readonly Suggestion[] {
  const plain = plainOf(typed);
  // Of `l’accord` the word itself may stand in a name with another article, or with none.
  const ways = [plain, plain.replace(ELIDED, '')].map(soughtIn).filter(says);
  if (ways.length === 0) return [];
  const matches = (label: string) => {
    const plain = plainOf(label);
    const words = [...wordsOf(plain), ...wordsOf(plain.replace(APOSTROPHE, ' '))];
    return ways.some((sought) =>
      sought.every(({ text, isWhole }) =>
        words.some((word) => (isWhole ? word.text === text : word.text.startsWith(text))),
      ),
    );
  };
  const terms = TERM_FILTERS.flatMap((kind) =>
    guide.terms[kind]
      .flatMap(({ key, label, formerly = [], count }) => {
        if (matches(label)) return [{ suggestion: { kind, key, label }, count }];
        const name = formerly.find(matches);
        return name === undefined ? [] : [{ suggestion: { kind, key, label, formerly: name }, count }];
      })
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_OF_KIND)
      .map(({ suggestion }): Suggestion => suggestion),
  );
  const titles = guide.recent
    .filter(({ title }) => matches(title))
    .slice(0, MOST_OF_KIND)
    .map(({ href, title }): Suggestion => ({ kind: 'release', href, label: title }));
  return [...[...terms, ...titles].slice(0, MOST), { kind: 'words', label: typed.trim() }];
}

const APOSTROPHE = /['’ʼ]/g;
/** What French and Italian elide before a vowel, with its apostrophe; the o of O’Brien is none. */
const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnstv]|gl|qu|quest|un|(?:a|co|da|de|ne|que|su)ll)['’ʼ](?=\p{L})/gu;
const WORD = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/** In lower case, without marks, and with letters that the search reads as others as these: `Õnne` is `onne`, `Łódź` `lodz`. */
function plainOf(text: string): string {
  return foldAlike(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}

/** What is sought by a plain text that is being typed. */
function soughtIn(plain: string): readonly SoughtWord[] {
  const words = wordsOf(plain);
  // The one letter that is typed last may be all that is typed so far of a word.
  const isBegun = /\s\p{L}$/u.test(plain);
  return words.map((word, index) =>
    isBegun && index === words.length - 1 ? { ...word, isWhole: false } : word,
  );
}

function says(sought: readonly SoughtWord[]): boolean {
  return sought.map(({ text }) => text).join('').length >= LEAST_TYPED;
}

interface SoughtWord {
  readonly text: string;
  readonly isWhole: boolean;
}

/** The words of a plain text: `o'brien` is `obrien`, and of `u.s. at&t` `us` and single letters are no beginnings of words. */
function wordsOf(plain: string): readonly SoughtWord[] {
  const written = plain.replace(APOSTROPHE, '').match(WORD) ?? [];
  return written.map((word) => {
    const text = word.replaceAll('.', '');
    return { text, isWhole: text.length === 1 || text !== word };
  });
}
