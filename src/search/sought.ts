import type { Analyser, Token } from './analysis/analyser.ts';

/** What a query looks for in a text, in folded forms. */
export interface Sought {
  /** Found in each of their word forms, and where a hyphen parts them. */
  readonly words: readonly string[];
  /** Beginnings of words. */
  readonly prefixes: readonly string[];
  /** Words that stand one after the other in these forms. */
  readonly phrases: readonly (readonly string[])[];
}

/** A range of tokens that answers one thing sought. */
export interface Hit {
  readonly sought: number;
  /** UTF-16 offsets in the block's text. */
  readonly start: number;
  readonly end: number;
}

/** Finds in texts of one language what is sought. */
export class Matcher {
  readonly #words: ReadonlyMap<string, number>;
  readonly #prefixes: readonly string[];
  readonly #phrases: readonly (readonly string[])[];
  readonly #joined: ReadonlyMap<string, number>;
  readonly #wordCount: number;
  readonly #analyser: Analyser;

  constructor({ words, prefixes, phrases }: Sought, analyser: Analyser) {
    this.#words = new Map(words.flatMap((form, index) => analyser.stems(form).map((stem) => [stem, index])));
    this.#joined = new Map(words.map((form, index) => [form, index]));
    this.#wordCount = words.length;
    this.#prefixes = prefixes;
    this.#phrases = phrases.filter((phrase) => phrase.length > 0);
    this.#analyser = analyser;
  }

  /** By their starts. */
  find(text: string): readonly Hit[] {
    const tokens = this.#analyser.tokens(text);
    return tokens.flatMap((token, index) => [...this.#hits(tokens, token, index)]);
  }

  *#hits(tokens: readonly Token[], token: Token, index: number): Iterable<Hit> {
    const { form, start, end } = token;
    const next = tokens[index + 1];
    const joined = next?.joined === undefined ? undefined : this.#joined.get(next.joined);
    if (next && joined !== undefined) yield { sought: joined, start, end: next.end };
    for (const stem of this.#analyser.stems(form)) {
      const sought = this.#words.get(stem);
      if (sought !== undefined) yield { sought, start, end };
    }
    let sought = this.#wordCount;
    for (const prefix of this.#prefixes) {
      if (form.startsWith(prefix)) yield { sought, start, end };
      sought += 1;
    }
    for (const phrase of this.#phrases) {
      const last = tokens[index + phrase.length - 1];
      if (last && phrase.every((word, offset) => tokens[index + offset]?.form === word)) {
        yield { sought, start, end: last.end };
      }
      sought += 1;
    }
  }
}
