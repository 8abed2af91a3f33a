import { type BulkFile, YearFiles } from '../bulk/yearFiles.ts';
import type { Effects } from '../output/effects.ts';
import { type NamedFile, writeFile } from '../output/outputFolder.ts';
import { FailureError } from './command.ts';

/** The yearly files of a language's year that have to be made. */
export interface YearJob {
  /** In `dist/`, with a slash at its end. */
  readonly folder: string;
  readonly names: readonly BulkFile[];
  readonly site: ConstructorParameters<typeof YearFiles>[0];
  /** The year's `index.json`, oldest first; written already. */
  readonly documents: readonly string[];
}

/** Makes yearly files. Throws `FailureError` for a document that is not whole, and what the disk throws. */
export function makeYear(
  { folder, names, site, documents }: YearJob,
  effects: Effects,
): readonly NamedFile[] {
  const files = new YearFiles(site);
  for (const document of documents) {
    const json = Buffer.from(effects.read(document) ?? []).toString();
    try {
      files.add(json);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new FailureError(
        `${document} is not whole JSON: ${error.message}`,
        'Build the site again with --full.',
      );
    }
  }
  return names.map((name) => {
    const output = folder + name;
    return { output, ...writeFile(effects, output, files.bytes(name)) };
  });
}
