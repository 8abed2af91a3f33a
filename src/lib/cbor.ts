/** The part of CBOR (RFC 8949) that is whole numbers from 0 to 2³²−1, text and arrays of known length. */
export type Cbor = number | string | readonly Cbor[];

const NUMBER = 0;
const TEXT = 3;
const ARRAY = 4;

/** Reads one item, which must be all of `bytes`. Throws `RangeError` for anything that `Cbor` does not cover. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const argument = (info: number): number => {
    if (info < 24) return info;
    const start = at;
    at += 2 ** (info - 24);
    if (info === 24) return view.getUint8(start);
    if (info === 25) return view.getUint16(start);
    if (info === 26) return view.getUint32(start);
    throw new RangeError(`CBOR: no support for an argument of form ${info} at byte ${start - 1}`);
  };
  const item = (): Cbor => {
    const start = at;
    const head = view.getUint8(at);
    at += 1;
    const kind = head >> 5;
    if (kind !== NUMBER && kind !== TEXT && kind !== ARRAY) {
      throw new RangeError(`CBOR: no support for an item of kind ${kind} at byte ${start}`);
    }
    const size = argument(head & 31);
    if (kind === NUMBER) return size;
    // An item is a byte at least, so a length beyond the end is refused before anything is made for it.
    if (at + size > bytes.length) throw new RangeError(`CBOR: the item at byte ${start} ends too early`);
    if (kind === ARRAY) return Array.from({ length: size }, item);
    at += size;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(at - size, at));
  };
  const whole = item();
  if (at !== bytes.length) throw new RangeError(`CBOR: there is more after byte ${at}`);
  return whole;
}

/** Writes an item in its shortest form (RFC 8949 section 4.2.1), so that equal items are equal bytes. Throws `RangeError`. */
export function encodeCbor(item: Cbor): Uint8Array {
  const parts: Uint8Array[] = [];
  const write = (value: Cbor): void => {
    if (typeof value === 'number') parts.push(head(NUMBER, value));
    else if (typeof value === 'string') {
      const text = new TextEncoder().encode(value);
      parts.push(head(TEXT, text.length), text);
    } else {
      parts.push(head(ARRAY, value.length));
      for (const each of value) write(each);
    }
  };
  write(item);
  return Buffer.concat(parts);
}

function head(kind: number, size: number): Uint8Array {
  if (!Number.isInteger(size) || size < 0 || size >= 2 ** 32) {
    throw new RangeError(`CBOR: no support for the number ${size}`);
  }
  const form = size < 24 ? 0 : size < 2 ** 8 ? 1 : size < 2 ** 16 ? 2 : 4;
  const bytes = new Uint8Array(1 + form);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, (kind << 5) | (form === 0 ? size : 24 + Math.log2(form)));
  if (form === 1) view.setUint8(1, size);
  else if (form === 2) view.setUint16(1, size);
  else if (form === 4) view.setUint32(1, size);
  return bytes;
}
