import { LANGUAGES, type LanguageCode } from './languages.ts';
import { type Random, randomFrom } from './random.ts';
import { zipfRanks } from './zipf.ts';

/** The words of a language, by rank, and how to draw them. */
export interface Words {
  readonly language: LanguageCode;
  readonly byRank: readonly string[];
  /** A word of running text. */
  draw(random: Random): string;
  /** A word of a subject: each subject has its own few hundred words, as each field of politics has. */
  drawOf(subject: number, random: Random): string;
}

/** Grammar words belong to no subject. */
const GRAMMAR = 200;
const SUBJECT_WORDS = 400;
/** Frequent words have no endings; of the rest this part is made of another word and an ending. */
const PLAIN = 400;
const DERIVED = 0.4;

/** Invents the words of a language; equal seeds, equal words. */
export function inventWords(language: LanguageCode, seed: string): Words {
  const rules = LANGUAGES[language];
  const random = randomFrom(`${seed} words ${language}`);
  const sounds = (list: string) => list.split(' ').map((sound) => (sound === '_' ? '' : sound));
  const [onsets, nuclei, codas, endings] = [rules.onsets, rules.nuclei, rules.codas, rules.endings].map(
    sounds,
  );
  const known = new Set(rules.common.split(' '));
  const byRank = [...known];
  const stems: string[] = [];
  const syllable = () => random.pick(onsets ?? []) + random.pick(nuclei ?? []) + random.pick(codas ?? []);
  while (byRank.length < rules.size) {
    const derived = byRank.length > PLAIN && random.chance(DERIVED);
    const word = derived
      ? random.pick(stems) + random.pick(endings ?? [])
      : Array.from({ length: syllables(byRank.length, random) }, syllable).join('');
    if (word.length < 2 || word.length > 18 || known.has(word)) continue;
    known.add(word);
    byRank.push(word);
    if (!derived) stems.push(word);
  }
  const rank = zipfRanks(byRank.length);
  const subjectRank = zipfRanks(SUBJECT_WORDS);
  return {
    language,
    byRank,
    draw: (source) => byRank[rank(source)] ?? '',
    drawOf: (subject, source) =>
      byRank[GRAMMAR + ((subject * 977 + subjectRank(source) * 31) % (byRank.length / 4))] ?? '',
  };
}

/** Frequent words are short (Zipf's law of abbreviation). */
function syllables(rank: number, random: Random): number {
  if (rank < 1500) return random.between(1, 2);
  return rank < 15_000 ? 2 : random.between(2, 3);
}
