import { ByteReader, ByteWriter } from './bytes.ts';

/** A form in a block of the lexicon, its lists not yet read. */
export interface FormEntry {
  readonly form: string;
  /** Releases that have it. */
  readonly count: number;
  /** The bytes that `readPostings` reads. */
  readonly postings: Uint8Array;
  /** Where its positions begin in the shard's stream of positions, and how many bytes they take. */
  readonly positions: { readonly at: number; readonly length: number };
  /** Bytes of positions before every `SKIP`-th release of its list, the first left out. */
  readonly skips: readonly number[];
}

/** Releases between two entry points into the positions of a form. */
export const SKIP = 128;

/** Key → the forms that are found under it. */
export type WordBlock = ReadonlyMap<string, readonly FormEntry[]>;

/** Writes one block after another. The order of keys is the caller's care: by code unit, ascending. */
export class WordBlockWriter {
  readonly #lexicon = new ByteWriter();
  readonly #lists = new ByteWriter();
  #lastKey = '';
  #keys = 0;

  /** Bytes so far. */
  get size(): number {
    return this.#lexicon.length + this.#lists.length;
  }

  add(key: string, forms: readonly FormEntry[]): void {
    const to = this.#lexicon;
    writeAfter(to, this.#lastKey, key);
    to.varint(forms.length);
    for (const { form, count, postings, positions, skips } of forms) {
      writeAfter(to, key, form);
      to.varint(count);
      to.varint(postings.length);
      to.varint(positions.at);
      to.varint(positions.length);
      let last = 0;
      for (const skip of skips) {
        to.varint(skip - last);
        last = skip;
      }
      this.#lists.raw(postings);
    }
    this.#lastKey = key;
    this.#keys += 1;
  }

  /** The block's bytes; the next block begins. */
  finish(): Uint8Array {
    const block = new ByteWriter();
    block.varint(this.#keys);
    block.varint(this.#lexicon.length);
    block.raw(this.#lexicon.bytes());
    block.raw(this.#lists.bytes());
    this.#lexicon.clear();
    this.#lists.clear();
    this.#lastKey = '';
    this.#keys = 0;
    return block.bytes();
  }
}

/** Reads a block. Throws `RangeError` when it is cut. */
export function readWordBlock(bytes: Uint8Array): WordBlock {
  const from = new ByteReader(bytes);
  const keys = from.varint();
  const lexiconLength = from.varint();
  const lists = new ByteReader(bytes, from.at + lexiconLength);
  const block = new Map<string, readonly FormEntry[]>();
  let key = '';
  for (let index = 0; index < keys; index++) {
    key = readAfter(from, key);
    const forms: FormEntry[] = [];
    for (let left = from.varint(); left > 0; left--) {
      const form = readAfter(from, key);
      const count = from.varint();
      const length = from.varint();
      const positions = { at: from.varint(), length: from.varint() };
      const skips: number[] = [];
      for (let skip = SKIP, last = 0; skip < count; skip += SKIP) {
        last += from.varint();
        skips.push(last);
      }
      forms.push({ form, count, postings: lists.raw(length), positions, skips });
    }
    block.set(key, forms);
  }
  return block;
}

/** Text as what it shares with the text before it, in code units, and the rest. */
function writeAfter(to: ByteWriter, before: string, text: string): void {
  let shared = 0;
  const most = Math.min(before.length, text.length);
  while (shared < most && before.charCodeAt(shared) === text.charCodeAt(shared)) shared += 1;
  // UTF-8 cannot hold half a surrogate pair.
  if (shared > 0 && isHighSurrogate(before.charCodeAt(shared - 1))) shared -= 1;
  to.varint(shared);
  to.text(text.slice(shared));
}

function readAfter(from: ByteReader, before: string): string {
  const shared = from.varint();
  return before.slice(0, shared) + from.text();
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
