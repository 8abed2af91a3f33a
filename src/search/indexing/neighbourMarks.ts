import { bearsMark, isInitial, isTelling, marksOf, PASSED } from '../format/neighbours.ts';

/** No form: what stands behind a field, so that no phrase reaches from one into the next. */
export const BREAK = 0xffffffff;

/** What a form is to its neighbours. */
const Role = { telling: 0, initial: 1, frequent: 2 } as const;
const NONE: readonly number[] = [];

/** Finds the marks of a form's neighbours, form after form and release after release. */
export class NeighbourMarks {
  readonly #words: Uint32Array;
  readonly #forms: readonly string[];
  readonly #counts: Uint32Array;
  /** By a form's number, as are the next two. */
  readonly #roles: Uint8Array;
  readonly #follows: Uint8Array;
  readonly #precedes: Uint8Array;
  #id = BREAK;
  #count = 0;
  #found: number[] = [];

  /** Of a shard's `words`, by number in their order; `counts` says how many of its `releases` have each form. */
  constructor(words: Uint32Array, forms: readonly string[], counts: Uint32Array, releases: number) {
    this.#words = words;
    this.#forms = forms;
    this.#counts = counts;
    this.#roles = new Uint8Array(forms.length);
    this.#follows = new Uint8Array(forms.length);
    this.#precedes = new Uint8Array(forms.length);
    for (const [id, form] of forms.entries()) {
      const { follows, precedes } = marksOf(form);
      this.#follows[id] = follows;
      this.#precedes[id] = precedes;
      if (isInitial(form)) this.#roles[id] = Role.initial;
      else if (!isTelling(counts[id] ?? 0, releases)) this.#roles[id] = Role.frequent;
    }
  }

  /** From now on marks of the neighbours of this form are wanted. */
  begin(id: number): this {
    this.#id = this.#roles[id] === Role.telling ? id : BREAK;
    this.#count = this.#counts[id] ?? 0;
    return this;
  }

  /** Notes the neighbours of the form where it stands at `at`; where it is two words with a hyphen, written as one, it has none. */
  note(at: number): void {
    if (this.#id === BREAK || this.#words[at] !== this.#id) return;
    this.#add(this.#next(at, 1), this.#follows);
    this.#add(this.#next(at, -1), this.#precedes);
  }

  /** The marks of all that was noted, each once, ascending; the next release begins. */
  take(): readonly number[] {
    if (this.#found.length === 0) return NONE;
    const found = this.#found.length === 1 ? this.#found : this.#found.sort((a, b) => a - b);
    this.#found = [];
    return found;
  }

  /** The telling word before or behind a place, some passed over; `BREAK` where there is none. */
  #next(at: number, step: 1 | -1): number {
    let passed = 0;
    // A typed array is slow where it is asked for what it has not.
    for (let place = at + step; place >= 0 && place < this.#words.length; place += step) {
      const word = this.#words[place] ?? BREAK;
      if (word === BREAK || this.#roles[word] === Role.telling) return word;
      if (this.#roles[word] === Role.frequent) passed += 1;
      if (passed > PASSED) return BREAK;
    }
    return BREAK;
  }

  #add(neighbour: number, marks: Uint8Array): void {
    if (neighbour === BREAK) return;
    const others = this.#counts[neighbour] ?? 0;
    // Said once more than `bearsMark` does: for most neighbours no form need be looked at.
    if (others < this.#count) return;
    if (!bearsMark(this.#count, this.#forms[this.#id] ?? '', others, this.#forms[neighbour] ?? '')) return;
    const mark = marks[neighbour] ?? 0;
    if (!this.#found.includes(mark)) this.#found.push(mark);
  }
}
