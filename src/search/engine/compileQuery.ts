import { RELEASE_TYPES } from '../../model/release.ts';
import type { SearchGuide } from '../../model/searchGuide.ts';
import type { Analyser, Token } from '../analysis/analyser.ts';
import { Kind, kindAt, widthAt } from '../analysis/characters.ts';
import { keysOf } from '../format/keys.ts';
import type { Clause, DaysClause, Query, TermFilter } from './parseQuery.ts';
import { withNarrower } from './topicTree.ts';

/** What can be asked of a shard. */
export type Test = WordTest | PrefixTest | PhraseTest | TermTest | DaysClause;

/** Any form that has one of the stems, by which `form` is sought. */
export interface WordTest {
  readonly kind: 'word';
  readonly form: string;
  readonly stems: readonly string[];
  readonly title: boolean;
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
  readonly title: boolean;
  /** What else fulfils it: both its words written as one, in any form. */
  readonly joined?: WordTest;
}

/** Any of the keys. */
export interface TermTest {
  readonly kind: 'term';
  readonly filter: TermFilter;
  readonly keys: ReadonlySet<string>;
}

/** All tests hold, or with `excluded` not all of them. */
export interface Condition {
  readonly tests: readonly Test[];
  readonly excluded: boolean;
}

/** Every group must hold; a group holds when any condition of it does. */
export type CompiledQuery = readonly (readonly Condition[])[];

/** True for a query that names a topic, a person or an organisation. */
export function asksTerms(query: Query): boolean {
  return query.some((group) =>
    group.some(({ clause }) => clause.kind === 'term' && clause.filter !== 'types'),
  );
}

/** Turns a query into tests. A part without a word in it, `&` say, asks nothing; for a query of such parts alone nothing is found. */
export function compileQuery(query: Query, analyser: Analyser, known: SearchGuide['terms']): CompiledQuery {
  const groups = query.map((group) =>
    group
      .map(({ clause, excluded }) => ({ tests: testsOf(clause, analyser, known), excluded }))
      .filter(({ tests }) => tests.length > 0),
  );
  const asked = groups.filter((group) => group.length > 0);
  return asked.length === 0 && query.length > 0 ? [[]] : asked;
}

function testsOf(clause: Clause, analyser: Analyser, known: SearchGuide['terms']): readonly Test[] {
  switch (clause.kind) {
    case 'words':
      return wordTests(clause.text, clause.title, clause.prefix, analyser);
    case 'phrase': {
      const tokens = analyser.tokens(clause.text);
      return tokens.length === 0 ? [] : [phraseTest(tokens, clause.title, analyser)];
    }
    case 'term': {
      const keys = termKeys(clause.filter, clause.text, analyser, known);
      // Nothing of that name: it may stand in the text.
      if (keys.size === 0) return wordTests(clause.text, false, false, analyser);
      return [{ kind: 'term', filter: clause.filter, keys }];
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
  const runs = runsOf(text, analyser);
  return runs.flatMap((run, index): readonly Test[] => {
    const last = run.at(-1);
    if (!last) return [];
    if (prefix && index === runs.length - 1)
      return [
        ...run.slice(0, -1).map(({ form }) => wordTest(form)),
        { kind: 'prefix', prefix: last.form, title },
      ];
    if (run.length === 1)
      return [isSign(last) ? { kind: 'prefix', prefix: last.form, title } : wordTest(last.form)];
    const joined = joinedOf(run);
    return [
      { ...phraseTest(run, title, analyser), ...(joined !== undefined && { joined: wordTest(joined) }) },
    ];
  });
}

function phraseTest(tokens: readonly Token[], title: boolean, analyser: Analyser): PhraseTest {
  const forms = tokens.map(({ form }) => ({ form, key: keyOf(form, analyser) }));
  return { kind: 'phrase', forms, title };
}

/** A single sign of a script without spaces: in a text it is the first of a pair. */
export function isSign({ form }: Token): boolean {
  return form.length <= 2 && kindAt(form, 0) === Kind.unspaced && widthAt(form, 0) === form.length;
}

/** White space, the apostrophe of an article (`l’accord`), and signs that part words in any text. */
const PARTS = /[\s'’ʼ`´:,;…–—/]/;

/** The words of a text, those together that a sign such as a hyphen, `&`, `.` or `@` joins. */
export function runsOf(text: string, analyser: Analyser): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let end = -1;
  for (const token of analyser.tokens(text)) {
    // Where nothing stands between two words they are signs of a script without spaces, or overlap.
    const isJoined = end !== -1 && token.start > end && !PARTS.test(text.slice(end, token.start));
    if (isJoined) runs.at(-1)?.push(token);
    else runs.push([token]);
    end = token.end;
  }
  return runs;
}

/** Two words with a hyphen between them, written as one. */
export function joinedOf(run: readonly Token[]): string | undefined {
  return run.length === 2 ? run[1]?.joined : undefined;
}

/** The terms that are meant by a key or by words of a name, and of topics the narrower ones. */
function termKeys(
  filter: TermFilter,
  text: string,
  analyser: Analyser,
  known: SearchGuide['terms'],
): ReadonlySet<string> {
  const key = text.toLowerCase();
  if (filter === 'types') return new Set(RELEASE_TYPES.filter((type) => type === key));
  const terms = known[filter];
  const words = formsOf(text, analyser);
  const exact = terms.filter((term) => term.key === key);
  const named =
    exact.length > 0 || words.size === 0
      ? exact
      : terms.filter(({ label }) => holdsAll(formsOf(label, analyser), words));
  return withNarrower(
    named.map((term) => term.key),
    terms,
  );
}

function keyOf(form: string, analyser: Analyser): string {
  return keysOf(form, analyser.stems(form))[0] ?? form;
}

function formsOf(text: string, analyser: Analyser): ReadonlySet<string> {
  return new Set(analyser.tokens(text).map(({ form }) => form));
}

function holdsAll(all: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}
