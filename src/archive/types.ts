import { groupBy } from '../lib/groupBy.ts';
import type { Release } from '../model/release.ts';
import { cutByYear, type Period } from './calendar.ts';

/** The releases of a type, newest first. */
export interface TypeGroup {
  /** Its key. */
  readonly type: string;
  readonly releases: readonly Release[];
  readonly years: readonly Period[];
}

/** Gathers releases (newest first) by type, in the order of `keys`. None where all are of one: its list would be the archive. */
export function groupByType(releases: readonly Release[], keys: readonly string[]): readonly TypeGroup[] {
  const groups = groupBy(releases, ({ type }) => type);
  if (groups.size < 2) return [];
  return keys.flatMap((type) => {
    const ofType = groups.get(type);
    return ofType ? [{ type, releases: ofType, years: cutByYear(ofType) }] : [];
  });
}
