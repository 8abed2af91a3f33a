import { lineage } from '../archive/terms.ts';
import {
  correctionsPath,
  datePath,
  languageOf,
  pathOf,
  termIndexPath,
  termPath,
  typeIndexPath,
} from '../model/paths.ts';
import type { ReleaseNames, ReleasePlace } from '../model/release.ts';
import { type Site, TERM_KINDS } from '../model/site.ts';

/** Decoded site paths, each with a slash at its end, but for aliases that are files. */
export interface ReleasePlaces {
  /** Folders of lists; what is below them is of other releases too. */
  readonly lists: readonly string[];
  /** Folders that are the release's own with all that is below them, or of a term or year of corrections that it is of, or of all types. */
  readonly trees: readonly string[];
}

/** Where a release is on the site: no page that it brings lies anywhere else. */
export function releasePlaces(site: Site, release: ReleasePlace & ReleaseNames): ReleasePlaces {
  const { date, aliases, corrections, withdrawn } = release;
  const language = languageOf(site, release);
  const kinds = TERM_KINDS.filter((kind) => release[kind].length > 0);
  const changed = corrections.map((correction) => correction.date.day);
  if (withdrawn) changed.push((withdrawn.date ?? date).day);
  return {
    lists: [
      ...[4, 7, 10].map((length) => datePath(language, date.day.slice(0, length))),
      ...kinds.map((kind) => termIndexPath(language, kind)),
      ...(changed.length > 0 ? [correctionsPath(language)] : []),
    ],
    trees: [
      pathOf(site, release),
      ...aliases,
      // With a second type, the pages of the first come too.
      typeIndexPath(language),
      ...changed.map((day) => `${correctionsPath(language)}${day.slice(0, 4)}/`),
      ...kinds.flatMap((kind) =>
        release[kind]
          .flatMap((key) => lineage(key, site.vocabularies[kind]))
          .map((key) => termPath(language, kind, key)),
      ),
    ],
  };
}
