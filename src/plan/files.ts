import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { digest } from '../lib/digest.ts';
import { pathOf, RELEASE_SCHEMA_PATH } from '../model/paths.ts';
import { releaseSchemaText } from '../model/releaseJsonSchema.ts';
import type { Site } from '../model/site.ts';
import type { FormerPlaces } from './former.ts';
import type { FileJob } from './job.ts';

/** The pictures and documents of every published release, beside its page and wherever that was before. `root` is absolute. */
export function* planAttachments(archive: Archive, root: string, former: FormerPlaces): Generator<FileJob> {
  for (const { releases } of archive.editions) {
    for (const release of releases) {
      for (const { name, file, digest } of release.attachments) {
        const from = path.join(root, file);
        for (const place of [pathOf(archive.site, release) + name, ...former(release, name)])
          yield { output: place.slice(1), from, hash: digest };
      }
    }
  }
}

/** The JSON Schema of `index.json`, at the address that each of them names. */
export function planSchema({ url }: Site): FileJob {
  const bytes = Buffer.from(releaseSchemaText(url));
  return { output: RELEASE_SCHEMA_PATH.slice(1), from: bytes, hash: digest(bytes) };
}
