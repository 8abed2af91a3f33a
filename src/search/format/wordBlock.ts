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

/** A key, and the forms that are filed under it by code unit. */
export interface FormGroup {
  readonly key: string;
  readonly forms: readonly FormEntry[];
}

/** A block of the lexicon; its keys come by code unit, ascending. */
export function writeWordBlock(groups: readonly FormGroup[]): Uint8Array {
  const lexicon = new ByteWriter();
  const lists = new ByteWriter();
  let lastKey = '';
  for (const { key, forms } of groups) {
    writeAfter(lexicon, lastKey, key);
    lexicon.varint(forms.length);
    for (const { form, count, postings, positions, skips } of forms) {
      writeAfter(lexicon, key, form);
      lexicon.varint(count);
      lexicon.varint(postings.length);
      lexicon.varint(positions.at);
      lexicon.varint(positions.length);
      let last = 0;
      for (const skip of skips) {
        lexicon.varint(skip - last);
        last = skip;
      }
      lists.raw(postings);
    }
    lastKey = key;
  }
  const block = new ByteWriter();
  block.varint(groups.length);
  block.varint(lexicon.length);
  block.raw(lexicon.bytes());
  block.raw(lists.bytes());
  return block.bytes();
}

/**
 * A block as it lies, read as far as it is asked: a query wants one word of thousands, and an object for each took a
 * browser 30 ms. Throws `RangeError` when it is cut.
 */
export class WordBlock {
  readonly #bytes: Uint8Array;
  readonly #keys: number;
  readonly #lexicon: number;
  readonly #lists: number;

  constructor(bytes: Uint8Array) {
    const from = new ByteReader(bytes);
    this.#bytes = bytes;
    this.#keys = from.varint();
    const length = from.varint();
    this.#lexicon = from.at;
    this.#lists = from.at + length;
  }

  /** The forms that are filed under a key. */
  under(key: string): readonly FormEntry[] {
    const from = new ByteReader(this.#bytes, this.#lexicon);
    let lists = this.#lists;
    // What the last key, which comes before the one that is sought, shares with it: so most keys need not be put together.
    let same = 0;
    for (let left = this.#keys; left > 0; left--) {
      const shared = from.varint();
      if (shared < same) break;
      if (shared > same) from.raw(from.varint());
      else {
        const rest = from.text();
        const sought = key.slice(same);
        if (rest === sought) return readForms(from, new ByteReader(this.#bytes, lists), key);
        if (rest > sought) break;
        same += sharedLength(rest, sought);
      }
      lists += skipForms(from);
    }
    return [];
  }

  /** All forms, by their keys in order. */
  all(): readonly FormEntry[] {
    const from = new ByteReader(this.#bytes, this.#lexicon);
    const lists = new ByteReader(this.#bytes, this.#lists);
    const forms: FormEntry[] = [];
    let key = '';
    for (let left = this.#keys; left > 0; left--) {
      key = readAfter(from, key);
      forms.push(...readForms(from, lists, key));
    }
    return forms;
  }
}

function readForms(from: ByteReader, lists: ByteReader, key: string): readonly FormEntry[] {
  return Array.from({ length: from.varint() }, () => {
    const form = readAfter(from, key);
    const count = from.varint();
    const length = from.varint();
    const positions = { at: from.varint(), length: from.varint() };
    const skips: number[] = [];
    for (let skip = SKIP, last = 0; skip < count; skip += SKIP) {
      last += from.varint();
      skips.push(last);
    }
    return { form, count, postings: lists.raw(length), positions, skips };
  });
}

/** Passes over what `readForms` reads; gives the bytes of its lists. */
function skipForms(from: ByteReader): number {
  let bytes = 0;
  for (let left = from.varint(); left > 0; left--) {
    from.varint();
    from.raw(from.varint());
    const count = from.varint();
    bytes += from.varint();
    from.varint();
    from.varint();
    for (let skip = SKIP; skip < count; skip += SKIP) from.varint();
  }
  return bytes;
}

/** Text as what it shares with the text before it, in code units, and the rest. */
function writeAfter(to: ByteWriter, before: string, text: string): void {
  const shared = sharedLength(before, text);
  to.varint(shared);
  to.text(text.slice(shared));
}

function readAfter(from: ByteReader, before: string): string {
  const shared = from.varint();
  return before.slice(0, shared) + from.text();
}

/** Code units that two texts begin with; of a surrogate pair both or none, for UTF-8 cannot hold half of one. */
function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared > 0 && isHighSurrogate(a.charCodeAt(shared - 1)) ? shared - 1 : shared;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
