import { groupBy } from '../lib/groupBy.ts';
import type { SearchGuide } from '../model/searchGuide.ts';
import type { SearchWords } from '../model/searchWords.ts';
import type { FilterName, SearchProgress } from '../search/request.ts';
import type { FacetOption } from './facetView.ts';

type Counts = ReadonlyMap<string, number>;

interface Entry {
  readonly key: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly broader?: string;
}

/** The values of a filter that the guide knows, with how many releases have each. */
export function guideCounts(guide: SearchGuide, name: FilterName): Counts {
  const values = name === 'types' ? guide.types : name === 'years' ? guide.years : guide.terms[name];
  return new Map(values.map(({ key, count }) => [key, count]));
}

/** What a filter's value is called; its key where nobody knows it. */
export function valueLabel(guide: SearchGuide, words: SearchWords, name: FilterName, key: string): string {
  if (name === 'types') return words.types[key] ?? key;
  if (name === 'years') return key;
  return guide.terms[name].find((term) => term.key === key)?.label ?? key;
}

/**
 * True when no more results can come to a value of a filter of which `chosen` are chosen. Years are counted where no result
 * is, too: each is counted as if no year were chosen.
 */
export function isFinal(
  name: FilterName,
  key: string,
  chosen: readonly string[],
  { complete, searchedBackTo, shards }: SearchProgress,
): boolean {
  if (name !== 'years') return complete;
  if (shards.done === shards.all || (complete && chosen.includes(key))) return true;
  // How far back a search is tells nothing of years that are not chosen: it passes them over.
  return chosen.length === 0 && searchedBackTo !== undefined && searchedBackTo <= `${key}-01-01`;
}

/**
 * The values to choose from. Years come newest first, all others with most results first and each followed by those
 * that stand under it.
 */
export function facetOptions(
  guide: SearchGuide,
  words: SearchWords,
  name: FilterName,
  counts: Counts,
): readonly FacetOption[] {
  if (name === 'years') return guide.years.map(({ key }) => ({ key, label: key, above: [] }));
  const entries: readonly Entry[] =
    name === 'types'
      ? guide.types.map(({ key }) => ({ key, label: words.types[key] ?? key, lang: words.typesIn?.[key] }))
      : guide.terms[name];
  return inTree(entries, counts);
}

function inTree(entries: readonly Entry[], counts: Counts): readonly FacetOption[] {
  const under = groupBy(entries, ({ broader }) => broader);
  const options: FacetOption[] = [];
  const add = (broader: string | undefined, above: readonly string[]) => {
    const siblings = [...(under.get(broader) ?? [])];
    siblings.sort((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0));
    for (const { key, label, lang } of siblings) {
      // A circle of broader terms ends where it closes.
      if (above.includes(key)) continue;
      options.push({ key, label, ...(lang !== undefined && { lang }), above });
      add(key, [key, ...above]);
    }
  };
  add(undefined, []);
  return options;
}
