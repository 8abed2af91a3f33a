/*
 * As much of CBOR (RFC 8949) as it takes to move items about without knowing what they mean. Throws `RangeError`
 * for bytes that end too soon.
 */

const INDEFINITE = 31;
const BREAK = 0xff;

/** Offsets of the items of the list at `offset`; none for anything else. */
export function cborItems(bytes: Buffer, offset: number): readonly number[] {
  const { major, argument, size } = readHead(bytes, offset);
  if (major !== 4) return [];
  const items: number[] = [];
  let at = offset + size;
  while (argument === undefined ? bytes.readUInt8(at) !== BREAK : items.length < argument) {
    items.push(at);
    at += cborLength(bytes, at);
  }
  return items;
}

/** Bytes of the item at `offset`, all that is in it included. */
export function cborLength(bytes: Buffer, offset: number): number {
  const { major, argument, size } = readHead(bytes, offset);
  if (major === 2 || major === 3)
    return argument === undefined ? chunks(bytes, offset, size) : size + argument;
  if (major === 4 || major === 5) {
    if (argument === undefined) return chunks(bytes, offset, size);
    const count = major === 4 ? argument : 2 * argument;
    let length = size;
    for (let index = 0; index < count; index++) length += cborLength(bytes, offset + length);
    return length;
  }
  return major === 6 ? size + cborLength(bytes, offset + size) : size;
}

/** An item of no stated length: other items up to a break. */
function chunks(bytes: Buffer, offset: number, size: number): number {
  let length = size;
  while (bytes.readUInt8(offset + length) !== BREAK) length += cborLength(bytes, offset + length);
  return length + 1;
}

/** An item's kind, its number (undefined: no stated length), and the bytes of both. */
function readHead(
  bytes: Buffer,
  offset: number,
): { major: number; argument: number | undefined; size: number } {
  const first = bytes.readUInt8(offset);
  const major = first >> 5;
  const info = first & 31;
  if (info === INDEFINITE) return { major, argument: undefined, size: 1 };
  if (info < 24) return { major, argument: info, size: 1 };
  const width = 2 ** (info - 24);
  const argument =
    width === 8 ? Number(bytes.readBigUInt64BE(offset + 1)) : bytes.readUIntBE(offset + 1, width);
  return { major, argument, size: 1 + width };
}
