import { setImmediate } from 'node:timers/promises';
import type { Archive, Edition } from '../archive/archive.ts';
import { BULK_FILES, YearFiles } from '../bulk/yearFiles.ts';
import { compact } from '../lib/compact.ts';
import { digest } from '../lib/digest.ts';
import { outputOf } from '../lib/sitePath.ts';
import { datePath, releasePath } from '../model/paths.ts';
import { localize, type Site } from '../model/site.ts';
import type { Effects } from '../output/effects.ts';
import type { OutputFolder } from '../output/outputFolder.ts';
import { FailureError } from './command.ts';

/** Releases that are read without a pause; some milliseconds. */
const UNBROKEN = 50;

/**
 * Brings the yearly files of every language up to date: made from each release's `index.json`, which must be written
 * already, and only where one of that year changed. Oldest first, so that a new release is a line at the end. `code`
 * is a digest of what makes them.
 */
export async function buildBulk(
  { editions, site }: Archive,
  output: OutputFolder,
  effects: Effects,
  code: string,
): Promise<void> {
  for (const { language, years } of editions) {
    const facts = siteFacts(site, language.code);
    for (const { date, releases } of years) {
      const documents = [...releases].reverse().map((release) => documentOf(language, release));
      const hashes = documents.map((path) => `${path} ${output.hashOf(path)}`);
      const hash = digest([code, JSON.stringify(facts), ...hashes].join('\n'));
      const folder = datePath(language, date).slice(1);
      const stale = BULK_FILES.filter((name) => output.isStale({ output: folder + name, hash }));
      if (stale.length === 0) continue;
      const files = new YearFiles(facts);
      for (const [index, path] of documents.entries()) {
        // Now and then whoever waits for this process gets on: the search is made beside, and its workers ask for more.
        if (index % UNBROKEN === 0) await setImmediate();
        addDocument(files, path, effects);
      }
      for (const name of stale) output.write({ output: folder + name, hash }, files.bytes(name));
    }
  }
}

function documentOf(language: Edition['language'], release: Edition['releases'][number]): string {
  return outputOf(`${releasePath(language, release)}index.json`);
}

function addDocument(files: YearFiles, path: string, effects: Effects): void {
  try {
    files.add(Buffer.from(effects.read(path) ?? []).toString());
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new FailureError(
      `${path} is not whole JSON: ${error.message}`,
      'Build the site again with --full.',
    );
  }
}

function siteFacts({ timeZone, licence, languages }: Site, lang: string) {
  return compact({
    timeZone,
    licence: licence && { ...licence, name: localize(licence.name, lang, languages[0].code) },
  });
}
