import { compareNewestFirst } from '../archive/calendar.ts';
import type { Release } from '../model/release.ts';
import { TERM_KINDS } from '../model/site.ts';
import type { PlanContext } from './context.ts';

const MOST = 5;
/** How far back each of a release's terms is searched: what keeps the work for a release the same in any archive. */
const REACH = 12;

/**
 * The releases it names, in its own language where they have it, and then older ones that share the most with it, up
 * to five in all. What is newer plays no part, not even in how rare a term is: a new release changes no older page.
 */
export function relatedTo(context: PlanContext, release: Release): readonly Release[] {
  const named = namedBy(context, release);
  const known = new Set([release.id, ...named.map(({ id }) => id)]);
  return [...named, ...olderAlike(context, release, known, MOST - named.length)];
}

function namedBy({ archive, language }: PlanContext, release: Release): readonly Release[] {
  return release.related.flatMap((id) => {
    const versions = archive.versions.get(id) ?? [];
    const version = versions.find(({ lang }) => lang === language.code) ?? versions[0];
    return version ? [version] : [];
  });
}

/** The first `most` of the older releases by what they share, the rarer the better; of equals the newest first. */
function olderAlike(
  { edition }: PlanContext,
  release: Release,
  known: ReadonlySet<string>,
  most: number,
): readonly Release[] {
  const scores = new Map<Release, number>();
  for (const kind of TERM_KINDS) {
    for (const key of release[kind]) {
      const { releases = [] } = edition.terms[kind].get(key) ?? {};
      const start = placeAfter(releases, release);
      const weight = 1 / Math.log2(2 + releases.length - start);
      const end = Math.min(start + REACH, releases.length);
      for (let at = start; at < end; at++) {
        const other = releases[at];
        if (other && !other.withdrawn) scores.set(other, (scores.get(other) ?? 0) + weight);
      }
    }
  }
  // Of some forty a few are wanted, for every release of an archive: putting each in its place is quicker than sorting.
  const best: { readonly other: Release; readonly score: number }[] = [];
  scores.forEach((score, other) => {
    if (known.has(other.id)) return;
    let at = best.length;
    for (let above = best[at - 1]; above && isBefore(other, score, above); above = best[at - 1]) at -= 1;
    if (at >= most) return;
    best.splice(at, 0, { other, score });
    if (best.length > most) best.pop();
  });
  return best.map(({ other }) => other);
}

function isBefore(
  release: Release,
  score: number,
  { other, score: its }: { readonly other: Release; readonly score: number },
): boolean {
  return score > its || (score === its && compareNewestFirst(release, other) < 0);
}

/** The index of the first release that is older, in a list that runs newest first. */
function placeAfter(releases: readonly Release[], release: Release): number {
  let [low, high] = [0, releases.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = releases[middle];
    if (at && compareNewestFirst(at, release) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
