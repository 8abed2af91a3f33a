import type { Analyser, WordVisitor } from '../analysis/analyser.ts';
import { FIELDS, type FieldTexts } from '../format/fields.ts';
import { FormTable } from './formTable.ts';
import { BREAK, NeighbourMarks } from './neighbourMarks.ts';

/** Ways in which a form is written. */
interface Writing {
  readonly text: string;
  times: number;
  others?: Map<string, number>;
}

/** The places of one form in a shard, by release. */
export interface Occurrence {
  readonly doc: number;
  /** How many of the places are in the title, and how many in the summary. */
  readonly title: number;
  readonly summary: number;
  /** Counted from the release's first word, ascending. */
  readonly places: readonly number[];
  /** Of its neighbours, ascending. */
  readonly marks: readonly number[];
}

/**
 * The words of a shard's releases, collected release by release as numbers only: eight bytes a word, so that the
 * largest shard takes some tens of megabytes.
 */
export class ShardText {
  readonly #analyser: Analyser;
  readonly #table = new FormTable();
  /** The field that is being read. */
  #text = '';
  readonly #visitor: WordVisitor = {
    plain: (start, end) => this.#push(this.#table.idOf(this.#text, start, end)),
    word: (form, start, end, joined) => {
      if (joined !== undefined) this.#joined.push({ at: this.#length, id: this.#table.idOf(joined) });
      const id = this.#table.idOf(form);
      this.#push(id);
      this.#noteWriting(id, form, start, end);
    },
  };
  /** Form → how it was written first where that is not the form itself, and how often; and otherwise, where it was. */
  readonly #writings = new Map<number, Writing>();
  #totals: Uint32Array | undefined;
  #words = new Uint32Array(1 << 16);
  #length = 0;
  /** Places in `#words` and a second form at each: a word with a hyphen, written as one. */
  readonly #joined: { readonly at: number; readonly id: number }[] = [];
  /** For each release where its fields begin, and where the next release does. */
  readonly #starts: {
    readonly title: number;
    readonly summary: number;
    readonly body: number;
    readonly end: number;
  }[] = [];

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
  }

  /** By number. */
  forms(): readonly string[] {
    return this.#table.forms();
  }

  /** How a form is written more often than not, in lower case, where that is not the form itself: `õigus` for `oigus`. */
  writingOf(form: number): string | undefined {
    const { text = '', times = 0, others = [] } = this.#writings.get(form) ?? {};
    this.#totals ??= this.#countAll();
    const half = (this.#totals[form] ?? 0) / 2;
    return [[text, times] as const, ...others].find(([, often]) => often > half)?.[0];
  }

  #countAll(): Uint32Array {
    const totals = new Uint32Array(this.#table.forms().length);
    this.#each((id) => {
      totals[id] = (totals[id] ?? 0) + 1;
    });
    return totals;
  }

  #noteWriting(id: number, form: string, start: number, end: number): void {
    const text = this.#text.slice(start, end).toLowerCase().normalize('NFC');
    if (text === form) return;
    const known = this.#writings.get(id);
    if (!known) this.#writings.set(id, { text, times: 1 });
    else if (known.text === text) known.times += 1;
    else {
      known.others ??= new Map();
      known.others.set(text, (known.others.get(text) ?? 0) + 1);
    }
  }

  /** Takes the next release's text and says how many words it has. */
  add(texts: FieldTexts): number {
    const [title, summary, body] = FIELDS.map((field) => this.#addField(texts[field]));
    if (!title || !summary || !body) return 0;
    this.#starts.push({ title: title.start, summary: summary.start, body: body.start, end: this.#length });
    return title.words + summary.words + body.words;
  }

  #addField(text: string): { readonly start: number; readonly words: number } {
    const start = this.#length;
    this.#text = text;
    this.#analyser.read(text, this.#visitor);
    const words = this.#length - start;
    this.#push(BREAK);
    return { start, words };
  }

  /** Calls for each form by its number, in order, with each of its occurrences, in order. */
  invert(visit: (form: number, occurrence: Occurrence) => void): void {
    const { sorted, ends } = this.#sort();
    const forms = this.#table.forms();
    const placesOf = (id: number) => sorted.subarray(ends[id], ends[id + 1]);
    const counts = new Uint32Array(forms.length);
    for (let id = 0; id < forms.length; id++) counts[id] = this.#releasesIn(placesOf(id));
    const marks = new NeighbourMarks(this.#words, forms, counts, this.#starts.length);
    for (let id = 0; id < forms.length; id++) {
      this.#occurrences(placesOf(id), marks.begin(id), (occurrence) => visit(id, occurrence));
    }
  }

  /** How many releases these places are in. */
  #releasesIn(places: Uint32Array): number {
    let releases = 0;
    let end = 0;
    let doc = 0;
    for (const place of places) {
      if (place < end) continue;
      doc = docAt(this.#starts, place, doc);
      end = this.#starts[doc]?.end ?? Number.POSITIVE_INFINITY;
      releases += 1;
    }
    return releases;
  }

  /** The places of all words, sorted by form: those of form `id` are from `ends[id]` to `ends[id + 1]`. */
  #sort(): { readonly sorted: Uint32Array; readonly ends: Uint32Array } {
    const ends = new Uint32Array(this.#table.forms().length + 1);
    this.#each((id) => {
      ends[id + 1] = (ends[id + 1] ?? 0) + 1;
    });
    for (let id = 1; id < ends.length; id++) ends[id] = (ends[id] ?? 0) + (ends[id - 1] ?? 0);
    const sorted = new Uint32Array(ends.at(-1) ?? 0);
    const next = ends.slice();
    this.#each((id, at) => {
      const slot = next[id] ?? 0;
      sorted[slot] = at;
      next[id] = slot + 1;
    });
    return { sorted, ends };
  }

  #each(take: (id: number, at: number) => void): void {
    let joined = 0;
    for (let at = 0; at < this.#length; at++) {
      const id = this.#words[at] ?? BREAK;
      if (id !== BREAK) take(id, at);
      for (let second = this.#joined[joined]; second?.at === at; second = this.#joined[joined]) {
        take(second.id, at);
        joined += 1;
      }
    }
  }

  #occurrences(places: Uint32Array, marks: NeighbourMarks, visit: (occurrence: Occurrence) => void): void {
    const starts = this.#starts;
    let doc = 0;
    for (let from = 0; from < places.length; ) {
      doc = docAt(starts, places[from] ?? 0, doc);
      const start = starts[doc];
      if (!start) return;
      const inDoc: number[] = [];
      let title = 0;
      let summary = 0;
      for (; from < places.length; from++) {
        const at = places[from] ?? 0;
        if (at >= start.end) break;
        inDoc.push(at - start.title);
        marks.note(at);
        if (at < start.summary) title += 1;
        else if (at < start.body) summary += 1;
      }
      visit({ doc, title, summary, places: inDoc, marks: marks.take() });
    }
  }

  #push(word: number): void {
    if (this.#length === this.#words.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[this.#length++] = word;
  }
}

/** The release, not before `first`, that the word at `place` is in: most words are in few of a shard's releases. */
function docAt(starts: readonly { readonly end: number }[], place: number, first: number): number {
  let low = first;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle]?.end ?? Number.POSITIVE_INFINITY) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
