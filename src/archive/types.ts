import { RELEASE_TYPES, type Release, type ReleaseType } from '../model/release.ts';
import { cutByYear, type Period } from './calendar.ts';

/** The releases of a type, newest first. */
export interface TypeGroup {
  readonly type: ReleaseType;
  readonly releases: readonly Release[];
  readonly years: readonly Period[];
}

/** Gathers releases (newest first) by type, in the order of the types. None where all are of one: its list would be the archive. */
export function groupByType(releases: readonly Release[]): readonly TypeGroup[] {
  const groups = RELEASE_TYPES.map((type) => ({
    type,
    releases: releases.filter((release) => release.type === type),
  })).filter((group) => group.releases.length > 0);
  if (groups.length < 2) return [];
  return groups.map((group) => ({ ...group, years: cutByYear(group.releases) }));
}
