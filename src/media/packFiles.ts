import { createReadStream } from 'node:fs';
import path from 'node:path';
import { makeZip } from 'client-zip';
import type { KitFile, KitJob } from '../plan/media.ts';

/**
 * The bytes of a press kit's ZIP file. Its files are stored, since pictures are compressed already, and opened one after
 * the other, so that no more than a few chunks are in memory. `root` is absolute. What is wrong with a file is thrown
 * while it is read.
 */
export function packFiles({ files, day }: KitJob, root: string): AsyncIterable<Uint8Array> {
  const lastModified = noonOf(day);
  const entries = function* () {
    for (const file of files) yield { name: file.name, lastModified, input: contentOf(file, root) };
  };
  return makeZip(entries());
}

function contentOf(file: KitFile, root: string) {
  return 'text' in file ? file.text : createReadStream(path.join(root, file.from));
}

/** ZIP files keep the time of a wall clock, in two bytes for a day of these years (APPNOTE.TXT, 4.4.6). */
const [EARLIEST, LATEST] = ['1980-01-01', '2107-12-31'];

/** client-zip reads the time off this machine's clock: noon there is noon in the file, in every zone. No clock is changed at noon. */
function noonOf(day: string): Date {
  const kept = day < EARLIEST ? EARLIEST : day > LATEST ? LATEST : day;
  return new Date(`${kept}T12:00:00`);
}
