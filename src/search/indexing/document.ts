import { compareCode } from '../../lib/compareCode.ts';
import { DAY } from '../../lib/days.ts';
import { decodePath } from '../../lib/sitePath.ts';
import type { ReleaseJson } from '../../model/releaseJson.ts';
import type { FactsRow } from '../format/facts.ts';

/** What a shard keeps of a release besides its words. */
export interface IndexedDocument {
  /** Site path, decoded. */
  readonly path: string;
  readonly title: string;
  /** As `Hit.date`. */
  readonly date: string;
  readonly type: string;
  readonly facts: FactsRow;
}

/** Reads a release for the index. */
export function indexedDocument(release: ReleaseJson): IndexedDocument {
  const { title, date, type, withdrawn } = release;
  const keys = (terms: readonly { readonly key: string }[]) => terms.map(({ key }) => key);
  return {
    path: decodePath(new URL(release.url).pathname),
    title,
    date,
    type,
    facts: {
      day: Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY,
      withdrawn: withdrawn !== undefined,
      types: [type],
      topics: keys(release.topics),
      people: keys(release.people),
      organisations: keys(release.organisations),
    },
  };
}

/** Newest first: by day in the site's zone, then by the moment, a bare day last of its day; then by path. */
export function compareDocuments(a: Pick<IndexedDocument, 'path' | 'date'>, b: typeof a): number {
  return (
    compareCode(b.date.slice(0, 10), a.date.slice(0, 10)) ||
    momentOf(b) - momentOf(a) ||
    compareCode(a.path, b.path)
  );
}

function momentOf({ date }: { readonly date: string }): number {
  return date.length > 10 ? Date.parse(date) : Number.MIN_SAFE_INTEGER;
}
