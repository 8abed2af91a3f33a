import type { DayRange } from './day.ts';

/*
 * What a query is once it is read: see "What can be asked" in the README beside this folder.
 */

/** Every group must hold; a group holds when any literal of it does. No group is empty. */
export type Query = readonly (readonly Literal[])[];

/** A clause, or a query in parentheses, that must hold, or with `excluded` must not. */
export interface Literal {
  readonly clause: Clause | Nested;
  readonly excluded: boolean;
}

/** What stands in parentheses. */
export interface Nested {
  readonly kind: 'nested';
  readonly query: Query;
}

/** What a part of a query asks of a release. */
export type Clause = WordsClause | PhraseClause | TermClause | DaysClause;

/** All words of `text`, in any form; with `prefix` the last of them may go on. */
export interface WordsClause {
  readonly kind: 'words';
  readonly text: string;
  readonly prefix: boolean;
  /** In the title only. */
  readonly title: boolean;
  /** The part as it was typed, where it was to name a day and names none: `before:soon`. */
  readonly misread?: string;
  /** UTF-16 offsets of the text in the query. */
  readonly start: number;
  readonly end: number;
}

/** The words of `text` as they stand, side by side; with `prefix` the last of them may go on. */
export interface PhraseClause {
  readonly kind: 'phrase';
  readonly text: string;
  readonly prefix: boolean;
  readonly title: boolean;
  /** As of words: `before:"last week"`. */
  readonly misread?: string;
  /** UTF-16 offset of the text in the query. */
  readonly start: number;
}

/** A name of a term; where nothing has it, `text` is words. */
export interface TermClause {
  readonly kind: 'term';
  readonly filter: TermFilter;
  readonly text: string;
  /** With its field: `topic:health care`. */
  readonly typed: string;
}

/** Days since 1970: the release's day is not before `from`, and before `until`. */
export interface DaysClause extends DayRange {
  readonly kind: 'days';
}

export type TermFilter = 'topics' | 'people' | 'organisations' | 'types';

/** The clauses of a query and of all in parentheses; `excluded` where they, or what they stand in, must not hold. */
export function* clausesIn(
  query: Query,
  within = false,
): Generator<{ readonly clause: Clause; readonly excluded: boolean }> {
  for (const { clause, excluded } of query.flat()) {
    if (clause.kind === 'nested') yield* clausesIn(clause.query, within || excluded);
    else yield { clause, excluded: within || excluded };
  }
}
