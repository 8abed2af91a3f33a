import { primaryLanguage } from '../../lib/language.ts';
import type { Stemmer } from './libraryStemmer.ts';
import { loadStemmer } from './stemmers.ts';
import { type ApostropheRule, readWords, type Token, tokenize, type WordVisitor } from './tokens.ts';

export type { Token, WordVisitor } from './tokens.ts';

/** Turns text of one language into the words that an index holds and a query asks for. */
export interface Analyser {
  /** The words of a text in order, by their starts. */
  tokens(text: string): readonly Token[];
  /** Shows the same words without an object for each. */
  read(text: string, visitor: WordVisitor): void;
  /** The stems that a folded form belongs to, at least one: index and query meet where they share one. */
  stems(form: string): readonly string[];
}

const APOSTROPHES: Readonly<Record<string, ApostropheRule>> = {
  ca: 'split',
  en: 'possessive',
  fr: 'split',
  it: 'split',
  tr: 'cut',
};
/** Numbers, references and words with digits in them have no other forms; nor have the shortest words. */
const HAS_FORMS = /^[^0-9]{3,}$/;
/** Stems kept in memory for words that come again: about 10 MB. */
const REMEMBERED = 100_000;

const loaded = new Map<string, Promise<Analyser>>();

/**
 * The analyser of a language by its BCP 47 code; only its primary subtag counts. Words of an unknown language are
 * folded and have no stems but themselves. Loads the language's stemmer when asked for it the first time.
 */
export function analyserOf(lang: string): Promise<Analyser> {
  const language = primaryLanguage(lang);
  let analyser = loaded.get(language);
  if (!analyser) {
    analyser = loadStemmer(language).then((stem) => makeAnalyser(stem, APOSTROPHES[language] ?? 'join'));
    loaded.set(language, analyser);
  }
  return analyser;
}

function makeAnalyser(stem: Stemmer, apostrophe: ApostropheRule): Analyser {
  const remembered = new Map<string, readonly string[]>();
  return {
    tokens: (text) => tokenize(text, apostrophe),
    read: (text, visitor) => readWords(text, apostrophe, visitor),
    stems(form) {
      const known = remembered.get(form);
      if (known) return known;
      const stems = HAS_FORMS.test(form) ? stem(form) : [form];
      if (remembered.size >= REMEMBERED) remembered.clear();
      // A slice keeps the whole text that it was cut from alive; joined to something it is copied.
      remembered.set(` ${form}`.slice(1), stems);
      return stems;
    },
  };
}
