import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { outputOf } from '../lib/sitePath.ts';
import type { FileJob } from './job.ts';
import { pathOf } from './view.ts';

/** The pictures and documents of every published release, beside its page. `root` is absolute. */
export function* planAttachments(archive: Archive, root: string): Generator<FileJob> {
  for (const { releases } of archive.editions) {
    for (const release of releases) {
      for (const { name, file, digest } of release.attachments) {
        const output = outputOf(pathOf(archive.site, release)).replace(/index\.html$/, '') + name;
        yield { output, from: path.join(root, file), hash: digest };
      }
    }
  }
}
