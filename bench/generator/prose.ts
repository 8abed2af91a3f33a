import { capitalize } from '../../src/lib/capitalize.ts';
import type { Random } from './random.ts';
import type { Words } from './words.ts';

/** Shares of the words of a text; the rest are drawn from the whole language. */
const SUBJECT = 0.15;
const NUMBER = 0.025;

/** Writes words, titles and sentences about one subject. */
export interface Prose {
  readonly random: Random;
  /** How many words have been written so far. */
  readonly written: () => number;
  /** So many words, without capitals. */
  phrase(words: number): string;
  /** The same with a capital letter first. */
  heading(words: number): string;
  title(): string;
  sentence(): string;
  /** Sentences for about so many words. */
  sentences(words: number): string;
}

export function proseAbout(subject: number, words: Words, random: Random): Prose {
  let written = 0;
  const word = (numbers: boolean): string => {
    written += 1;
    const at = random.next();
    if (at < SUBJECT) return words.drawOf(subject, random);
    return numbers && at > 1 - NUMBER ? number(random) : words.draw(random);
  };
  const phrase = (length: number): string => Array.from({ length }, () => word(false)).join(' ');
  const heading = (length: number): string => capitalize(phrase(length), words.language);
  const sentence = (): string => {
    const length = random.between(8, 26);
    let text = capitalize(word(false), words.language);
    for (let at = 1; at < length; at++) {
      const comma = at > 2 && at < length - 2 && random.chance(0.06);
      text += `${comma ? ',' : ''} ${word(true)}`;
    }
    return `${text}.`;
  };
  return {
    random,
    written: () => written,
    phrase,
    heading,
    title: () => heading(random.between(5, 11)),
    sentence,
    sentences: (length) => {
      const end = written + length;
      const list: string[] = [];
      while (written < end) list.push(sentence());
      return list.join(' ');
    },
  };
}

function number(random: Random): string {
  const kind = random.between(0, 3);
  if (kind === 0) return String(random.between(1990, 2035));
  if (kind === 1) return `${random.between(1, 99)}%`;
  return kind === 2 ? String(random.between(2, 999)) : `${random.between(1, 99)}.${random.between(1, 9)}`;
}
