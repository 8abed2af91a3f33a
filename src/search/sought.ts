import type { Analyser, Token } from './analysis/analyser.ts';
import { isInitial } from './format/neighbours.ts';

/** What a query looks for in a text, in folded forms. */
export interface Sought {
  /** Found in each of their word forms, and where a hyphen parts them. In the order in which they were typed. */
  readonly words: readonly string[];
  /** Beginnings of words. */
  readonly prefixes: readonly string[];
  /** Words that stand one after the other in these forms. */
  readonly phrases: readonly (readonly string[])[];
  /** The same, the last of them a beginning of a word. */
  readonly begunPhrases: readonly (readonly string[])[];
}

/** A range of tokens that answers one thing sought. */
export interface Hit {
  readonly sought: number;
  /** UTF-16 offsets in the block's text. */
  readonly start: number;
  readonly end: number;
  /** The word that it begins at, by its place among the text's words without initials. */
  readonly place: number;
}

/** Finds in texts of one language what is sought. */
export class Matcher {
  readonly #words: ReadonlyMap<string, number>;
  readonly #prefixes: readonly string[];
  readonly #phrases: readonly (readonly string[])[];
  readonly #begunPhrases: readonly (readonly string[])[];
  readonly #wordCount: number;
  readonly #analyser: Analyser;

  constructor({ words, prefixes, phrases, begunPhrases }: Sought, analyser: Analyser) {
    this.#words = new Map(
      words.flatMap((form, index) => analyser.askedStems(form).map((stem) => [stem, index])),
    );
    this.#wordCount = words.length;
    this.#prefixes = prefixes;
    this.#phrases = phrases.filter((phrase) => phrase.length > 0);
    this.#begunPhrases = begunPhrases.filter((phrase) => phrase.length > 0);
    this.#analyser = analyser;
  }

  /** By their starts. */
  find(text: string): readonly Hit[] {
    const tokens = this.#analyser.tokens(text);
    let place = 0;
    return tokens.flatMap((token, index) => {
      if (!isInitial(token.form)) place += 1;
      return [...this.#hits(tokens, token, index)].map((hit) => ({ ...hit, place }));
    });
  }

  *#hits(tokens: readonly Token[], token: Token, index: number): Iterable<Omit<Hit, 'place'>> {
    const { form, start, end } = token;
    const next = tokens[index + 1];
    // A first word that is written with a hyphen begins before its last part.
    const stretch = (phrase: readonly string[], last: Token) => ({
      start: (form === phrase[0] ? token : (tokens[index - 1] ?? token)).start,
      end: last.end,
    });
    // Two parts with a hyphen between them are one word too, as in the index.
    if (next?.joined !== undefined) yield* this.#wordHits(next.joined, start, next.end);
    yield* this.#wordHits(form, start, end);
    for (const [nth, phrase] of this.#phrases.entries()) {
      const last = tokens[index + phrase.length - 1];
      if (!last || !phrase.every((word, offset) => isWritten(tokens[index + offset], word))) continue;
      yield { sought: this.#wordCount + this.#prefixes.length + nth, ...stretch(phrase, last) };
    }
    for (const [nth, phrase] of this.#begunPhrases.entries()) {
      const last = tokens[index + phrase.length - 1];
      const begun = phrase.at(-1) ?? '';
      if (!last || !(last.form.startsWith(begun) || last.joined?.startsWith(begun))) continue;
      if (!phrase.slice(0, -1).every((word, offset) => isWritten(tokens[index + offset], word))) continue;
      const sought = this.#wordCount + this.#prefixes.length + this.#phrases.length + nth;
      yield { sought, ...stretch(phrase, last) };
    }
  }

  *#wordHits(form: string, start: number, end: number): Iterable<Omit<Hit, 'place'>> {
    for (const stem of this.#analyser.stems(form)) {
      const sought = this.#words.get(stem);
      if (sought !== undefined) yield { sought, start, end };
    }
    for (const [nth, prefix] of this.#prefixes.entries())
      if (form.startsWith(prefix)) yield { sought: this.#wordCount + nth, start, end };
  }
}

/** A word with a hyphen in it stands, written as one, where its second part does. */
function isWritten(token: Token | undefined, word: string): boolean {
  return token?.form === word || token?.joined === word;
}
