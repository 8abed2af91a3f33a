import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { digest } from '../lib/digest.ts';
import { pathOf, RELEASE_SCHEMA_PATH, standingPagePath } from '../model/paths.ts';
import { releaseSchemaText } from '../model/releaseJsonSchema.ts';
import type { Site } from '../model/site.ts';
import type { FormerPlaces } from './former.ts';
import type { FileJob } from './job.ts';

/** The pictures and documents of every published release, beside its page and wherever that was before, and those of standing pages. `root` is absolute. */
export function* planAttachments(archive: Archive, root: string, former: FormerPlaces): Generator<FileJob> {
  for (const { releases, pages } of archive.editions) {
    for (const release of releases) {
      for (const { name, file, digest } of release.attachments) {
        const from = path.join(root, file);
        for (const place of [pathOf(archive.site, release) + name, ...former(release, name)])
          yield { output: place.slice(1), from, hash: digest };
      }
    }
    for (const page of pages) {
      const folder = standingPagePath(archive.site, page).slice(1);
      for (const { name, file, digest } of page.attachments)
        yield { output: folder + name, from: path.join(root, file), hash: digest };
    }
  }
}

/** The JSON Schema of `index.json`, at the address that each of them names. */
export function planSchema({ url }: Site): FileJob {
  const bytes = Buffer.from(releaseSchemaText(url));
  return { output: RELEASE_SCHEMA_PATH.slice(1), from: bytes, hash: digest(bytes) };
}
