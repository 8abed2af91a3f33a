import { capitalize } from '../../src/lib/capitalize.ts';
import { toSlug } from '../../src/lib/slug.ts';
import type { LanguageCode } from './languages.ts';
import { type Random, randomFrom } from './random.ts';
import type { Words } from './words.ts';

export interface GeneratedTerm {
  readonly key: string;
  readonly label: Readonly<Record<LanguageCode, string>>;
  readonly broader?: string;
}

export interface Terms {
  readonly topics: readonly GeneratedTerm[];
  readonly organisations: readonly GeneratedTerm[];
  readonly people: readonly GeneratedTerm[];
}

const TOPICS = 40;
/** The first topics are nobody's; those up to MIDDLE belong to them, and the rest to the middle ones. */
const ROOTS = 8;
const MIDDLE = 32;

/** Ranks of words that make names: known to all, and not grammar. */
const NAMES = [200, 4000] as const;

/** Invents the vocabularies: 40 topics in three layers, 60 organisations, 200 people. */
export function inventTerms(words: Readonly<Record<LanguageCode, Words>>, seed: string): Terms {
  const random = randomFrom(`${seed} terms`);
  const topics = invent(TOPICS, words, random, first).map((term, index, all): GeneratedTerm => {
    const broader =
      index < ROOTS ? undefined : all[index < MIDDLE ? index % ROOTS : ROOTS + (index % (MIDDLE - ROOTS))];
    return broader ? { ...term, broader: broader.key } : term;
  });
  return {
    topics,
    organisations: invent(60, words, random, first),
    people: invent(200, words, random, each),
  };
}

function invent(
  count: number,
  words: Readonly<Record<LanguageCode, Words>>,
  random: Random,
  capitals: (name: readonly string[], language: LanguageCode) => readonly string[],
): readonly GeneratedTerm[] {
  const terms = new Map<string, GeneratedTerm>();
  while (terms.size < count) {
    const name = ({ byRank, language }: Words) =>
      capitals(
        [0, 1].map(() => byRank[random.between(...NAMES)] ?? ''),
        language,
      ).join(' ');
    const label = { en: name(words.en), et: name(words.et), ru: name(words.ru) };
    const key = toSlug(label.en);
    terms.set(key, { key, label });
  }
  return [...terms.values()];
}

function first([word = '', ...rest]: readonly string[], language: LanguageCode): readonly string[] {
  return [capitalize(word, language), ...rest];
}

function each(name: readonly string[], language: LanguageCode): readonly string[] {
  return name.map((word) => capitalize(word, language));
}
