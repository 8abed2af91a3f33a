import { BUILT_IN_TYPES, isBuiltIn } from '../../model/releaseType.ts';
import type { SearchGuide } from '../../model/searchGuide.ts';
import type { Analyser } from '../analysis/analyser.ts';
import type { TermNames } from './parseQuery.ts';
import type { TermFilter } from './query.ts';
import { withNarrower } from './topicTree.ts';

/** A term or a release type, as far as a query names it. */
interface Named {
  readonly key: string;
  readonly label: string;
  /** Names that it had. */
  readonly formerly?: readonly string[];
  readonly broader?: string;
}

/** What the fields of a query can name on a site. */
export class Vocabulary implements TermNames {
  readonly #terms: Readonly<Record<TermFilter, readonly Named[]>>;
  readonly #analyser: Analyser;
  readonly #names = new Map<TermFilter, Names>();

  constructor({ terms, types }: Pick<SearchGuide, 'terms' | 'types'>, analyser: Analyser) {
    const labels = new Map(types.map(({ key, label }) => [key, label]));
    // A key that every site has means itself, be there a release of it or not.
    const builtIn = BUILT_IN_TYPES.map((key) => ({ key, label: labels.get(key) ?? key }));
    this.#terms = { ...terms, types: [...builtIn, ...types.filter(({ key }) => !isBuiltIn(key))] };
    this.#analyser = analyser;
  }

  /**
   * Those that are meant by a key, by a whole name, former ones too, or else by words of one, and of topics the narrower
   * ones; none where nothing is meant.
   */
  keysOf(filter: TermFilter, text: string): ReadonlySet<string> {
    const terms = this.#terms[filter];
    const key = text.toLowerCase();
    const named = terms.some((term) => term.key === key) ? [key] : this.#keysNamed(filter, text);
    return withNarrower(named, terms);
  }

  longest(filter: TermFilter, words: readonly string[]): number {
    const { keys, mostWords } = this.#namesOf(filter);
    const forms: string[] = [];
    let longest = 0;
    for (const [index, word] of words.entries()) {
      forms.push(...this.#formsOf(word));
      if (forms.length > mostWords) break;
      if (keys.has(forms.join(' '))) longest = index + 1;
    }
    return longest;
  }

  #keysNamed(filter: TermFilter, text: string): readonly string[] {
    const words = this.#formsOf(text);
    const whole = this.#namesOf(filter).keys.get(words.join(' '));
    if (whole || words.length === 0) return whole ?? [];
    const named = this.#terms[filter].filter((term) =>
      namesOf(term).some((name) => {
        const forms = new Set(this.#formsOf(name));
        return words.every((word) => forms.has(word));
      }),
    );
    return named.map((term) => term.key);
  }

  #namesOf(filter: TermFilter): Names {
    const names = this.#names.get(filter) ?? this.#readNames(filter);
    this.#names.set(filter, names);
    return names;
  }

  #readNames(filter: TermFilter): Names {
    const keys = new Map<string, readonly string[]>();
    let mostWords = 0;
    for (const term of this.#terms[filter]) {
      const joined = new Set<string>();
      for (const name of [term.key, ...namesOf(term)]) {
        const forms = this.#formsOf(name);
        mostWords = Math.max(mostWords, forms.length);
        if (forms.length > 0) joined.add(forms.join(' '));
      }
      for (const name of joined) keys.set(name, [...(keys.get(name) ?? []), term.key]);
    }
    return { keys, mostWords };
  }

  #formsOf(text: string): readonly string[] {
    return this.#analyser.tokens(text).map(({ form }) => form);
  }
}

function namesOf({ label, formerly = [] }: Named): readonly string[] {
  return [label, ...formerly];
}

/** The keys and names of a filter's terms. */
interface Names {
  /** The words of one, with a space between → the keys of those that have it. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  readonly mostWords: number;
}
