import type { Edition } from '../archive/archive.ts';
import type { Release } from '../model/release.ts';
import { TERM_KINDS } from '../model/site.ts';
import type { PlanContext } from './context.ts';

const MOST = 5;
/** How far back each of a release's terms is searched: what keeps the work for a release the same in any archive. */
const REACH = 12;

/**
 * The releases it names, in its own language where they have it, and then older ones that share the most with it, up
 * to five in all. What is newer plays no part, not even in how rare a term is: a new release changes no older page.
 * `index` is its place in the edition.
 */
export function relatedTo(context: PlanContext, release: Release, index: number): readonly Release[] {
  const named = namedBy(context, release);
  const known = new Set([release.id, ...named.map(({ id }) => id)]);
  return [...named, ...olderAlike(context, release, index, known, MOST - named.length)];
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
  index: number,
  known: ReadonlySet<string>,
  most: number,
): readonly Release[] {
  // By places in arrays, not releases in maps: this is asked of every release at every build.
  const scores = scoresOf(edition);
  const scored: number[] = [];
  for (const kind of TERM_KINDS) {
    for (const key of release[kind]) {
      const places = edition.terms[kind].get(key)?.places;
      if (!places) continue;
      const start = firstAfter(places, index);
      const weight = 1 / Math.log2(2 + places.length - start);
      const end = Math.min(start + REACH, places.length);
      for (let at = start; at < end; at += 1) {
        const place = places[at] ?? 0;
        const score = scores[place] ?? 0;
        if (score === 0) scored.push(place);
        scores[place] = score + weight;
      }
    }
  }
  // Of some forty a few are wanted: putting each in its place is quicker than sorting.
  const best: { readonly place: number; readonly score: number; readonly other: Release }[] = [];
  for (const place of scored) {
    const score = scores[place] ?? 0;
    scores[place] = 0;
    let at = best.length;
    for (let above = best[at - 1]; above && isBefore(place, score, above); above = best[at - 1]) at -= 1;
    if (at >= most) continue;
    const other = edition.releases[place];
    if (!other || other.withdrawn || known.has(other.id)) continue;
    best.splice(at, 0, { place, score, other });
    if (best.length > most) best.pop();
  }
  return best.map(({ other }) => other);
}

const boards = new WeakMap<Edition, Float64Array>();

/** A number for each place of the edition, all 0: whoever writes one wipes it. */
function scoresOf(edition: Edition): Float64Array {
  const board = boards.get(edition) ?? new Float64Array(edition.releases.length);
  boards.set(edition, board);
  return board;
}

function isBefore(
  place: number,
  score: number,
  above: { readonly place: number; readonly score: number },
): boolean {
  return score > above.score || (score === above.score && place < above.place);
}

/** The index of the first place after this one, in a list that ascends. */
function firstAfter(places: Int32Array, place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
