import type { Archive } from '../archive/archive.ts';
import { outputOf } from '../lib/sitePath.ts';
import { releasePath } from '../model/paths.ts';
import type { OutputFolder } from '../output/outputFolder.ts';
import type { DatedDocument } from '../search/indexing/shard.ts';

/** Every release's `index.json`, from which search and yearly files are made, as the build left it; by language, newest first. */
export function releaseDocuments(
  { editions }: Archive,
  { hashOf }: Pick<OutputFolder, 'hashOf'>,
): readonly DatedDocument[] {
  return editions.flatMap(({ language, releases }) =>
    releases.flatMap((release) => {
      const path = outputOf(`${releasePath(language, release)}index.json`);
      const hash = hashOf(path);
      return hash ? [{ path, hash, lang: language.code, day: release.date.day }] : [];
    }),
  );
}
