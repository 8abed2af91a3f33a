import { gunzipSync } from 'node:zlib';
import { oneLine } from '../lib/oneLine.ts';
import { withoutControl } from './html/clean.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** True for gzip (RFC 1952), whatever the file is called. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** UTF-8 bytes as text without a byte order mark, line ends as `\n`; undefined for what is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/** A whole small file, unpacked where it is gzip. Throws when the packing is broken. */
export function unpack(bytes: Uint8Array): Uint8Array {
  return isGzip(bytes) ? gunzipSync(bytes) : bytes;
}

/** One line without control characters and stray space, its words as they are. */
export function tidyLine(text: string): string {
  return oneLine(withoutControl(text));
}
