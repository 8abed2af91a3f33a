import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { messageOf } from '../../lib/errors.ts';
import { isGzip } from '../decode.ts';

/** A line's bytes without its end, and its number from 1; `broken` when the file ends in the middle of its packing. */
export type Line =
  | { readonly number: number; readonly bytes: Buffer }
  | { readonly number: number; readonly broken: string };

// No release is this long; a file without line ends must not fill the memory.
const LONGEST = 64 * 1024 * 1024;

/** The lines of a file, plain or gzip (told by its content), without ever holding more than one of them. */
export async function* readLines(file: string): AsyncIterable<Line> {
  const raw = createReadStream(file);
  const stream = (await startsGzip(file)) ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => stream.destroy(error));
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      let rest: Buffer = chunk;
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        yield { number: number++, bytes: Buffer.concat([...parts, rest.subarray(0, end)]) };
        parts = [];
        length = 0;
        rest = rest.subarray(end + 1);
      }
      parts.push(rest);
      length += rest.length;
      if (length > LONGEST) throw new Error('the line is longer than 64 MiB');
    }
  } catch (cause) {
    yield { number, broken: messageOf(cause) };
    return;
  } finally {
    raw.destroy();
  }
  if (length > 0) yield { number, bytes: Buffer.concat(parts) };
}

async function startsGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && isGzip(buffer);
  } finally {
    await handle.close();
  }
}
