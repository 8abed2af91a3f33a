import { ByteWriter } from '../format/bytes.ts';
import { writePositions } from '../format/positions.ts';
import { writePosting } from '../format/postings.ts';
import { type FormEntry, SKIP } from '../format/wordBlock.ts';
import type { Occurrence } from './shardText.ts';

/** The lists of a shard's forms, written form after form: numbers beside bytes, for an object for each took as much memory as the lists. */
export class FormLists {
  readonly #standings: Uint8Array;
  readonly #postings = new ByteWriter();
  readonly #positions = new ByteWriter();
  readonly #counts: Uint32Array;
  /** By a form's number where its lists begin; the next one's end there. */
  readonly #postingsAt: Uint32Array;
  readonly #positionsAt: Uint32Array;
  /** Of the few forms that have any. */
  readonly #skips = new Map<number, number[]>();
  #lastDoc = -1;

  /** For `forms` forms in releases with these standings. */
  constructor(forms: number, standings: Uint8Array) {
    this.#standings = standings;
    this.#counts = new Uint32Array(forms);
    this.#postingsAt = new Uint32Array(forms + 1);
    this.#positionsAt = new Uint32Array(forms + 1);
  }

  /** Takes the next occurrence: of each form all are added before the first of the next form by number. */
  add(form: number, { doc, title, summary, places, marks }: Occurrence): void {
    const count = this.#counts[form] ?? 0;
    if (count === 0) this.#lastDoc = -1;
    else if (count % SKIP === 0) this.#addSkip(form);
    const body = places.length - title - summary;
    const standing = this.#standings[doc] ?? 0;
    writePosting(this.#postings, doc - this.#lastDoc, standing, title, summary, body, marks);
    writePositions(this.#positions, places);
    this.#lastDoc = doc;
    this.#counts[form] = count + 1;
    this.#postingsAt[form + 1] = this.#postings.length;
    this.#positionsAt[form + 1] = this.#positions.length;
  }

  /** Releases that have a form. */
  count(form: number): number {
    return this.#counts[form] ?? 0;
  }

  /** What a block of words holds of a form that is written `spelling`. */
  entry(form: number, spelling: string): FormEntry {
    const [at, end] = [this.#positionsAt[form] ?? 0, this.#positionsAt[form + 1] ?? 0];
    return {
      form: spelling,
      count: this.count(form),
      postings: this.#postings.bytes().subarray(this.#postingsAt[form], this.#postingsAt[form + 1]),
      positions: { at, length: end - at },
      skips: this.#skips.get(form) ?? [],
    };
  }

  /** Bytes of all postings. */
  get size(): number {
    return this.#postings.length;
  }

  /** The stream of all positions. */
  positions(): Uint8Array {
    return this.#positions.bytes();
  }

  #addSkip(form: number): void {
    const skip = this.#positions.length - (this.#positionsAt[form] ?? 0);
    const skips = this.#skips.get(form);
    if (skips) skips.push(skip);
    else this.#skips.set(form, [skip]);
  }
}
