import type { GuideTerm } from '../../model/searchGuide.ts';

type Terms = readonly Pick<GuideTerm, 'key' | 'broader'>[];

/** The keys and those of all terms below them. */
export function withNarrower(keys: Iterable<string>, terms: Terms): ReadonlySet<string> {
  const all = new Set(keys);
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const { key, broader } of terms) if (broader !== undefined && all.has(broader)) all.add(key);
  }
  return all;
}

/** Tells for a key itself and all terms above it. A circle ends where it closes. */
export function lineageOf(terms: Terms): (key: string) => readonly string[] {
  const broader = new Map(terms.map((term) => [term.key, term.broader]));
  return (key) => {
    const keys = new Set<string>();
    for (let at: string | undefined = key; at !== undefined && !keys.has(at); at = broader.get(at))
      keys.add(at);
    return [...keys];
  };
}
