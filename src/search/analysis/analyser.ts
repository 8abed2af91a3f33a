import { primaryLanguage } from '../../lib/language.ts';
import { loadWordForms, type WordForms } from './stemmers.ts';
import {
  type ApostropheRule,
  isApostropheWithin,
  readWords,
  type Token,
  tokenize,
  type WordVisitor,
} from './tokens.ts';

export type { Token, WordVisitor } from './tokens.ts';

/** Turns text of one language into the words that an index holds and a query asks for. */
export interface Analyser {
  /** The words of a text in order, by their starts. */
  tokens(text: string): readonly Token[];
  /** Shows the same words without an object for each. */
  read(text: string, visitor: WordVisitor): void;
  /** The stems that a folded form belongs to, at least one: index and query meet where they share one. */
  stems(form: string): readonly string[];
  /** The stems that a word of a query is sought by: with its own, those of what may be meant where letters were typed in their place. */
  askedStems(form: string): readonly string[];
  /** True of a short word that has lost its vowel to the one behind it, of which it is said as a part: l’accord, dell’arte. */
  isElided(text: string, token: Token): boolean;
  /** A number as the words that it is where spaces part its thousands, in a language that writes it so: 12500 is 12 and 500. */
  readonly thousands: ((form: string) => readonly string[] | undefined) | undefined;
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
 * folded and have no stems but themselves. Loads the language's stemmer when asked for it the first time; rejects when it
 * cannot be had, and the next call tries again.
 */
export function analyserOf(lang: string): Promise<Analyser> {
  const language = primaryLanguage(lang);
  let analyser = loaded.get(language);
  if (!analyser) {
    analyser = loadWordForms(language).then((forms) => makeAnalyser(forms, APOSTROPHES[language] ?? 'join'));
    loaded.set(language, analyser);
    analyser.catch(() => loaded.delete(language));
  }
  return analyser;
}

function makeAnalyser({ stem, typed, elided, thousands }: WordForms, apostrophe: ApostropheRule): Analyser {
  const remembered = new Map<string, readonly string[]>();
  const stems: Analyser['stems'] = (form) => {
    const known = remembered.get(form);
    if (known) return known;
    const found = HAS_FORMS.test(form) ? stem(form) : [form];
    if (remembered.size >= REMEMBERED) remembered.clear();
    // A slice keeps the whole text that it was cut from alive; joined to something it is copied.
    remembered.set(` ${form}`.slice(1), found);
    return found;
  };
  return {
    tokens: (text) => tokenize(text, apostrophe),
    read: (text, visitor) => readWords(text, apostrophe, visitor),
    stems,
    askedStems: (form) =>
      typed ? [...new Set([...stems(form), ...stems(form.replace(typed, ''))])] : stems(form),
    isElided: (text, { form, end }) => elided?.test(form) === true && isApostropheWithin(text, end),
    thousands,
  };
}
