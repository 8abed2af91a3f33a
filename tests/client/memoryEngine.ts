import type { ReleaseJson } from '../../src/model/releaseJson.ts';
import {
  FILTERS,
  type FilterName,
  type Hit,
  type SearchEngine,
  type SearchProgress,
  type SearchRequest,
} from '../../src/search/request.ts';

/**
 * A search that is plain enough to be seen through: a release has a word where its text has those letters, and each
 * calendar year is a shard. `failing` years cannot be had.
 */
export function memoryEngine(
  lang: string,
  releases: readonly ReleaseJson[],
  failing: ReadonlySet<string> = new Set(),
): SearchEngine {
  const mine = releases.filter((release) => release.lang === lang);
  const years = [...new Set(mine.map(yearOf))].sort().reverse();
  return {
    start(request, onProgress) {
      let done = 0;
      const found: ReleaseJson[] = [];
      const failed: string[] = [];
      const step = () => {
        const year = years[done] ?? '';
        done += 1;
        if (failing.has(year)) failed.push(year);
        else found.push(...mine.filter((release) => yearOf(release) === year && isFound(release, request)));
        onProgress?.(progress());
      };
      const progress = (): SearchProgress => {
        const back = years[done - 1];
        return {
          found: found.length,
          complete: done === years.length,
          ...(back !== undefined && { searchedBackTo: `${back}-01-01` }),
          shards: { done, all: years.length },
          failed: failed.map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })),
          asWords: [],
          withdrawn: mine.filter(
            (release) =>
              release.withdrawn &&
              years.slice(0, done).includes(yearOf(release)) &&
              !failing.has(yearOf(release)) &&
              isFound(release, { ...request, withdrawn: true }),
          ).length,
          counts: countsOf(found),
        };
      };
      const all = () => {
        while (done < years.length) step();
      };
      const first = (most: number, enough: number) => {
        if (request.order === 'best') all();
        while (found.length < enough && done < years.length) step();
        return [...found]
          .sort((a, b) => (a.date < b.date ? 1 : -1))
          .slice(0, most)
          .map(hit);
      };
      return {
        glimpse: async (most) => first(most, 1),
        reach: async (wanted) => first(wanted, wanted),
        async finish() {
          all();
        },
        progress,
      };
    },
    didYouMean: async ({ query }) => (query === 'sumit' ? 'summit' : undefined),
    sought: async (query) => ({ words: query.split(' '), prefixes: [], phrases: [], begunPhrases: [] }),
    shorten: async () => [],
    named: async () => [],
  };
}

function yearOf({ date }: ReleaseJson): string {
  return date.slice(0, 4);
}

function isFound(release: ReleaseJson, { query, filters, withdrawn, from, to }: SearchRequest): boolean {
  const day = release.date.slice(0, 10);
  if (release.withdrawn && !withdrawn) return false;
  if ((from !== undefined && day < from) || (to !== undefined && day > to)) return false;
  const text = `${release.title} ${release.html}`.toLowerCase();
  if (
    !query
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  )
    return false;
  return FILTERS.every((name) => {
    const keys = keysOf(release, name);
    return filters[name].length === 0 || filters[name].some((key) => keys.includes(key));
  });
}

function keysOf(release: ReleaseJson, name: FilterName): readonly string[] {
  if (name === 'types') return [release.type];
  if (name === 'years') return [yearOf(release)];
  return release[name].map(({ key }) => key);
}

function countsOf(found: readonly ReleaseJson[]): SearchProgress['counts'] {
  const counts = (name: FilterName) => {
    const tally = new Map<string, number>();
    for (const release of found)
      for (const key of keysOf(release, name)) tally.set(key, (tally.get(key) ?? 0) + 1);
    return tally;
  };
  return {
    topics: counts('topics'),
    people: counts('people'),
    organisations: counts('organisations'),
    types: counts('types'),
    years: counts('years'),
  };
}

function hit({ url, title, date, type, withdrawn }: ReleaseJson): Hit {
  return { href: new URL(url).pathname, title, date, type, withdrawn: withdrawn !== undefined };
}
