import type { Release } from '../model/release.ts';
import type { Term, TermKind, Vocabulary } from '../model/site.ts';
import { cutByYear, type Period } from './calendar.ts';

/** A term with the releases that bear it or a narrower one, newest first. */
export interface TermGroup {
  readonly term: Term;
  readonly releases: readonly Release[];
  readonly years: readonly Period[];
}

/** Gathers releases (newest first) by term; a term without a release has no group, so that it leaves no trace. */
export function groupByTerm(
  releases: readonly Release[],
  kind: TermKind,
  vocabulary: Vocabulary,
): ReadonlyMap<string, TermGroup> {
  const groups = new Map<string, Release[]>();
  for (const release of releases) {
    const keys = new Set(release[kind].flatMap((key) => lineage(key, vocabulary)));
    for (const key of keys) {
      const group = groups.get(key);
      if (group) group.push(release);
      else groups.set(key, [release]);
    }
  }
  return new Map(
    [...groups].flatMap(([key, members]): [string, TermGroup][] => {
      const term = vocabulary.get(key);
      return term ? [[key, { term, releases: members, years: cutByYear(members) }]] : [];
    }),
  );
}

/** A term's key and those of its broader terms, nearest first. A circle ends where it closes. */
export function lineage(key: string, vocabulary: Vocabulary): readonly string[] {
  const keys = new Set<string>();
  for (let at: string | undefined = key; at !== undefined && !keys.has(at); at = vocabulary.get(at)?.broader)
    keys.add(at);
  return [...keys];
}
