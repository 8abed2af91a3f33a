import type { Release } from '../model/release.ts';
import type { Term, TermKind, Vocabulary } from '../model/site.ts';
import { cutByYear, type Period } from './calendar.ts';

/** A term with the releases that bear it or a narrower one, newest first. */
export interface TermGroup {
  readonly term: Term;
  readonly releases: readonly Release[];
  /** Where each of them stands in the edition. */
  readonly places: Int32Array;
  readonly years: readonly Period[];
}

/** Gathers releases (newest first) by term; a term without a release has no group, so that it leaves no trace. */
export function groupByTerm(
  releases: readonly Release[],
  kind: TermKind,
  vocabulary: Vocabulary,
): ReadonlyMap<string, TermGroup> {
  const groups = new Map<string, number[]>();
  const lineages = new Map<string, readonly string[]>();
  for (const [place, release] of releases.entries()) {
    for (const own of release[kind]) {
      const keys = lineages.get(own) ?? lineage(own, vocabulary);
      lineages.set(own, keys);
      for (const key of keys) {
        const group = groups.get(key);
        if (!group) groups.set(key, [place]);
        // Two of its terms may have a broader one in common.
        else if (group.at(-1) !== place) group.push(place);
      }
    }
  }
  return new Map(
    [...groups].flatMap(([key, places]): [string, TermGroup][] => {
      const term = vocabulary.get(key);
      const members = places.flatMap((place) => releases[place] ?? []);
      const group = { releases: members, places: Int32Array.from(places), years: cutByYear(members) };
      return term ? [[key, { term, ...group }]] : [];
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
