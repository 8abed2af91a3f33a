import type { TermColumn } from '../format/facts.ts';

/** Tells for each release of a shard whether it bears any of the keys. */
export function holdsTerm({ keys, of }: TermColumn, wanted: ReadonlySet<string>): (doc: number) => boolean {
  const places = new Set(keys.flatMap((key, place) => (wanted.has(key) ? [place] : [])));
  return (doc) => places.size > 0 && (of[doc] ?? []).some((place) => places.has(place));
}
