import type { Analyser, Token } from '../analysis/analyser.ts';
import { keysOf } from '../format/keys.ts';
import { isPrefix } from './parseQuery.ts';
import type { Clause, DaysClause, Query, TermFilter } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wantedIn } from './wanted.ts';

/** What can be asked of a shard. */
export type Test = WordTest | PrefixTest | PhraseTest | TermTest | DaysClause;

/** Any form that has one of the stems, by which `form` is sought. */
export interface WordTest {
  readonly kind: 'word';
  readonly form: string;
  readonly stems: readonly string[];
  readonly title: boolean;
  /** A release need not have it, though it counts in the order: of l’accord the article. */
  readonly elided?: boolean;
}

export interface PrefixTest {
  readonly kind: 'prefix';
  readonly prefix: string;
  readonly title: boolean;
}

export interface PhraseTest {
  readonly kind: 'phrase';
  /** In sequence, each with a key that it is filed under. */
  readonly forms: readonly { readonly form: string; readonly key: string }[];
  /** What the word after them begins with. */
  readonly prefix?: string;
  readonly title: boolean;
  /** What else fulfils it: both its words written as one, in any form. */
  readonly joined?: WordTest | undefined;
}

/** Any of the keys. */
export interface TermTest {
  readonly kind: 'term';
  readonly filter: TermFilter;
  readonly keys: ReadonlySet<string>;
}

/** All tests hold, or a query in parentheses does; with `excluded` it is not so. */
export type Condition =
  | { readonly tests: readonly Test[]; readonly excluded: boolean }
  | { readonly query: CompiledQuery; readonly excluded: boolean };

/** Every group must hold; a group holds when any condition of it does. */
export type CompiledQuery = readonly (readonly Condition[])[];

/** All tests of a query; `excluded` where they, or the parentheses that they stand in, must not hold. */
export function testsIn(
  query: CompiledQuery,
  within = false,
): readonly { readonly test: Test; readonly excluded: boolean }[] {
  return query.flat().flatMap((condition) => {
    const excluded = within || condition.excluded;
    if ('query' in condition) return testsIn(condition.query, excluded);
    return condition.tests.map((test) => ({ test, excluded }));
  });
}

/** Turns a query into tests. A part without a word in it, `&` say, asks nothing; for a query of such parts alone nothing is found. */
export function compileQuery(query: Query, analyser: Analyser, known: Vocabulary): CompiledQuery {
  const asked = askedBy(query, analyser, known);
  return asked.length === 0 && query.length > 0 ? [[]] : asked;
}

function askedBy(query: Query, analyser: Analyser, known: Vocabulary): CompiledQuery {
  const groups = query.map((group) =>
    group.flatMap(({ clause, excluded }): readonly Condition[] => {
      if (clause.kind === 'nested') {
        const nested = askedBy(clause.query, analyser, known);
        return nested.length > 0 ? [{ query: nested, excluded }] : [];
      }
      const tests = testsOf(clause, analyser, known);
      return tests.length > 0 ? [{ tests, excluded }] : [];
    }),
  );
  return groups.filter((group) => group.length > 0);
}

function testsOf(clause: Clause, analyser: Analyser, known: Vocabulary): readonly Test[] {
  switch (clause.kind) {
    case 'words':
      return wordTests(clause.text, clause.title, clause.prefix, analyser);
    case 'phrase': {
      const { title, prefix } = clause;
      const tokens = analyser.tokens(clause.text);
      const last = prefix ? tokens.at(-1) : undefined;
      if (!last) return tokens.length === 0 ? [] : [phraseTest(formsOf(tokens), title, analyser)];
      const before = formsOf(tokens.slice(0, -1));
      if (before.length === 0) return [{ kind: 'prefix', prefix: last.form, title }];
      return [{ ...phraseTest(before, title, analyser), prefix: last.form }];
    }
    case 'term': {
      const { filter, text } = clause;
      const keys = known.keysOf(filter, text);
      // Nothing of that name: it may stand in the text.
      return keys.size > 0
        ? [{ kind: 'term', filter, keys }]
        : wordTests(text, false, isPrefix(text), analyser);
    }
    case 'days':
      return [clause];
  }
}

function wordTests(text: string, title: boolean, prefix: boolean, analyser: Analyser): readonly Test[] {
  const wordTest = (form: string): WordTest => ({
    kind: 'word',
    form,
    stems: analyser.askedStems(form),
    title,
  });
  return wantedIn(text, prefix, analyser).map((wanted): Test => {
    if (wanted.kind === 'prefix') return { ...wanted, title };
    if (wanted.kind === 'word') return { ...wordTest(wanted.form), elided: wanted.elided };
    const { forms, together } = wanted;
    const joined = together === undefined ? together : wordTest(together);
    return { ...phraseTest(forms, title, analyser), joined };
  });
}

function phraseTest(forms: readonly string[], title: boolean, analyser: Analyser): PhraseTest {
  return { kind: 'phrase', forms: forms.map((form) => ({ form, key: keyOf(form, analyser) })), title };
}

function formsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ form }) => form);
}

function keyOf(form: string, analyser: Analyser): string {
  return keysOf(form, analyser.stems(form))[0] ?? form;
}
