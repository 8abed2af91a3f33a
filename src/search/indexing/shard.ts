import { compareCode } from '../../lib/compareCode.ts';
import { digest } from '../../lib/digest.ts';
import { groupBy } from '../../lib/groupBy.ts';
import type { Period } from '../request.ts';
import { cutPeriods } from './periods.ts';

/** A release's `index.json`, and a digest that changes when it does. */
export interface DatedDocument {
  /** Whatever the reader of the index understands: a path in `dist/`. */
  readonly path: string;
  readonly hash: string;
  readonly lang: string;
  /** `YYYY-MM-DD` in the site's zone. */
  readonly day: string;
}

/** The part of the search that is made and opened as one: a language's releases of one period. */
export interface Shard extends Period {
  readonly lang: string;
  /** The newest of its language: it is made anew with each release, so it has to be few files. */
  readonly present: boolean;
  /** Newest day first, of one day by path. */
  readonly documents: readonly Pick<DatedDocument, 'path' | 'hash' | 'day'>[];
  /** Equal hash, equal files. */
  readonly hash: string;
}

/**
 * Cuts releases into shards; by language, then newest first. A release added today changes the one shard it falls in.
 * `code` is a digest of what makes shards: other code, other hashes.
 */
export function planShards(documents: Iterable<DatedDocument>, code: string): readonly Shard[] {
  return [...groupBy(documents, ({ lang }) => lang)]
    .sort(([a], [b]) => compareCode(a, b))
    .flatMap(([lang, group]) => planLanguage(lang, group, code));
}

function planLanguage(lang: string, documents: DatedDocument[], code: string): readonly Shard[] {
  documents.sort((a, b) => compareCode(b.day, a.day) || compareCode(a.path, b.path));
  const periods = cutPeriods(documents.map(({ day }) => day));
  let taken = 0;
  return periods.map(({ from, to }, index) => {
    const start = taken;
    while ((documents[taken]?.day ?? '') >= from) taken += 1;
    const own = documents.slice(start, taken).map(({ path, hash, day }) => ({ path, hash, day }));
    // A period may begin long before the archive does and end in the future: readers are told of the years that have releases.
    const firstYear = `${own.at(-1)?.day.slice(0, 4)}-01-01`;
    const lastYear = `${own[0]?.day.slice(0, 4)}-12-31`;
    const shard = {
      lang,
      from: firstYear > from ? firstYear : from,
      to: lastYear < to ? lastYear : to,
      present: index === 0,
      documents: own,
    };
    return { ...shard, hash: digest(JSON.stringify([code, shard])) };
  });
}
