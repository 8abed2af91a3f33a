import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';

/** A file read out of a ZIP file, and what its directory says of it. */
export interface Unzipped {
  readonly name: string;
  readonly content: Buffer;
  /** The wall clock's: `2021-05-25 12:00`. */
  readonly date: string;
}

/*
 * Reads ZIP files by PKWARE's APPNOTE.TXT (6.3.10) and by nothing of the library that writes them: end of directory
 * (4.3.16), directory (4.3.12), local headers (4.3.7), data descriptors (4.3.9).
 */

const UTF8 = 1 << 11;
const HAS_DESCRIPTOR = 1 << 3;

/** The stored files of a ZIP file, in its order. Fails where directory, headers, checksums and sizes do not agree to the byte. */
export function unzip(zip: Buffer): readonly Unzipped[] {
  const end = zip.length - 22;
  assert.equal(zip.toString('latin1', end, end + 4), 'PK\x05\x06', 'the end of the directory ends the file');
  const [count, size, start] = [
    zip.readUInt16LE(end + 10),
    zip.readUInt32LE(end + 12),
    zip.readUInt32LE(end + 16),
  ];
  assert.equal(start + size, end, 'the directory lies before its end');
  const files: Unzipped[] = [];
  let at = start;
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    assert.equal(zip.toString('latin1', at, at + 4), 'PK\x01\x02');
    const [flags, method, time, day] = [8, 10, 12, 14].map((offset) => zip.readUInt16LE(at + offset));
    const [sum, packed, bytes] = [16, 20, 24].map((offset) => zip.readUInt32LE(at + offset));
    const [named = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const header = zip.readUInt32LE(at + 42);
    assert.equal(header, next, 'the files lie one behind the other');
    assert.equal(flags, UTF8 | HAS_DESCRIPTOR);
    assert.deepEqual([method, packed, extra, comment], [0, bytes, 0, 0], 'stored');
    const name = zip.toString('utf8', at + 46, at + 46 + named);
    assert.equal(zip.toString('latin1', header, header + 4), 'PK\x03\x04');
    assert.deepEqual(
      zip.subarray(header + 6, header + 14),
      zip.subarray(at + 8, at + 16),
      'flags, method, time',
    );
    assert.equal(zip.toString('utf8', header + 30, header + 30 + named), name);
    const content = zip.subarray(header + 30 + named, header + 30 + named + (bytes ?? 0));
    assert.equal(crc32(content), sum, name);
    next = header + 30 + named + content.length + 16;
    assert.equal(zip.toString('latin1', next - 16, next - 12), 'PK\x07\x08');
    assert.deepEqual(zip.subarray(next - 12, next), zip.subarray(at + 16, at + 28), 'checksum and sizes');
    files.push({ name, content, date: momentOf(day ?? 0, time ?? 0) });
    at += 46 + named;
  }
  assert.equal(next, start, 'nothing lies between the files and the directory');
  assert.equal(at, end);
  return files;
}

/** Of MS-DOS (4.4.6). */
function momentOf(day: number, time: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${1980 + (day >> 9)}-${two((day >> 5) & 15)}-${two(day & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}`;
}
