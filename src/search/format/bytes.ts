/** Writes numbers and text one after the other, growing as it must. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  length = 0;

  /** 0 to 255. */
  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2³² − 1 in groups of seven bits, the lowest first (LEB128). */
  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  raw(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** UTF-8, its length in bytes before it. */
  text(value: string): void {
    const bytes = ENCODER.encode(value);
    this.varint(bytes.length);
    this.raw(bytes);
  }

  /** A view of all that was written. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** Begins anew. Views given before become void. */
  clear(): void {
    this.length = 0;
  }

  #grow(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.length + more, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}

/** Reads what a `ByteWriter` wrote. Throws `RangeError` past the end: a file that is cut or of another form. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get ended(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.at++];
    if (value === undefined) throw new RangeError('A part of the search index ends too early');
    return value;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = this.byte();
      value |= (part & 127) << shift;
      if (part < 128) return value >>> 0;
    }
  }

  raw(length: number): Uint8Array {
    if (this.at + length > this.#bytes.length)
      throw new RangeError('A part of the search index ends too early');
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  text(): string {
    const bytes = this.raw(this.varint());
    if (bytes.length > SHORT) return DECODER.decode(bytes);
    let text = '';
    for (const byte of bytes) {
      if (byte > 127) return DECODER.decode(bytes);
      text += String.fromCharCode(byte);
    }
    return text;
  }
}

/** Bytes up to which plain ASCII is put together here: to ask the decoder takes a browser longer. */
const SHORT = 16;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
