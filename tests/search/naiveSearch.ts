import type { ReleaseJson } from '../../src/model/releaseJson.ts';
import type { Analyser, Token } from '../../src/search/analysis/analyser.ts';
import type { FilterName, SearchRequest } from '../../src/search/request.ts';

/*
 * The matching rules of src/search/README.md a second time: every release is read from end to end for every question.
 * Nothing of the index or of the engine is used, only what says which words a text has.
 */

/** One thing that is asked; `text` as a reader types it. */
export type Asked =
  | { readonly kind: 'word' | 'phrase' | 'title' | 'prefix'; readonly text: string }
  | { readonly kind: 'topic' | 'type' | 'before' | 'after'; readonly text: string };

/** Any of the parts of each group must hold, or with `not` must not. */
export type Question = readonly (readonly { readonly asked: Asked; readonly not: boolean }[])[];

/** The question in the query language. */
export function queryOf(question: Question): string {
  return question
    .map((group) => group.map(({ asked, not }) => (not ? '-' : '') + wordingOf(asked)).join(' OR '))
    .join(' ');
}

function wordingOf({ kind, text }: Asked): string {
  if (kind === 'word') return text;
  if (kind === 'phrase') return `"${text}"`;
  return kind === 'prefix' ? `${text}*` : `${kind}:${text}`;
}

/** A release with the texts that are searched, each paragraph by itself. */
export interface NaiveText {
  readonly release: ReleaseJson;
  readonly paragraphs: readonly string[];
}

/** No word. */
const NONE = 0xffffffff;

/** A field's words as numbers, in their order; where the second part of a word with a hyphen stands, the whole word too. */
interface Field {
  readonly forms: Uint32Array;
  readonly joined: Uint32Array;
}

interface NaiveDoc {
  readonly release: ReleaseJson;
  readonly title: Field;
  readonly fields: readonly Field[];
}

/** A topic and all above it. */
type Lineage = (topic: string) => readonly string[];

/** What a word of a query may be besides what was typed, in folded letters. */
type Readings = (word: string) => readonly string[];

/** German without its own letters: ae, oe and ue are typed for ä, ö and ü, but ue after a, e and q is none. */
export function germanReadings(word: string): readonly string[] {
  return [word.replace(/ae|oe|(^|[^aeq])ue/g, (letters) => letters.slice(0, -1))];
}

/** Releases that answer questions one by one. */
export class NaiveArchive {
  readonly #docs: readonly NaiveDoc[];
  readonly #numbers = new Map<string, number>();
  readonly #analyser: Analyser;
  readonly #lineage: Lineage;
  readonly #readings: Readings;

  constructor(
    texts: Iterable<NaiveText>,
    analyser: Analyser,
    lineage: Lineage = (topic) => [topic],
    readings: Readings = () => [],
  ) {
    this.#analyser = analyser;
    this.#lineage = lineage;
    this.#readings = readings;
    this.#docs = Array.from(texts, ({ release, paragraphs }) => {
      const title = this.#field([release.title]);
      return { release, title, fields: [title, this.#field([release.summary]), this.#field(paragraphs)] };
    });
  }

  #field(texts: readonly string[]): Field {
    const tokens = texts.flatMap((text) => this.#analyser.tokens(text));
    return {
      forms: Uint32Array.from(tokens, ({ form }) => this.#number(form)),
      joined: Uint32Array.from(tokens, ({ joined }) => (joined === undefined ? NONE : this.#number(joined))),
    };
  }

  #number(form: string): number {
    const number = this.#numbers.get(form) ?? this.#numbers.size;
    this.#numbers.set(form, number);
    return number;
  }

  /** What a request finds, newest first, of one moment by address. */
  find(question: Question, request: SearchRequest, without?: FilterName): readonly ReleaseJson[] {
    const tests = question.map((group) => group.map(({ asked, not }) => ({ test: this.#test(asked), not })));
    return this.#docs
      .filter((doc) => tests.every((group) => group.some(({ test, not }) => test(doc) !== not)))
      .map(({ release }) => release)
      .filter((release) => this.#passes(release, request, without))
      .sort(newestFirst);
  }

  /** Key → results of a filter, counted as if it named no key itself. */
  count(question: Question, request: SearchRequest, filter: FilterName): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const release of this.find(question, request, filter))
      for (const key of this.#keys(release, filter)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  }

  #passes(release: ReleaseJson, request: SearchRequest, without: FilterName | undefined): boolean {
    const day = release.date.slice(0, 10);
    if (release.withdrawn && !request.withdrawn) return false;
    if (day < (request.from ?? '') || day > (request.to ?? '9999')) return false;
    return (['topics', 'people', 'organisations', 'types', 'years'] as const).every((name) => {
      const wanted = request.filters[name];
      return (
        name === without ||
        wanted.length === 0 ||
        this.#keys(release, name).some((key) => wanted.includes(key))
      );
    });
  }

  #keys(release: ReleaseJson, filter: FilterName): readonly string[] {
    if (filter === 'years') return [release.date.slice(0, 4)];
    if (filter === 'types') return [release.type];
    const keys = release[filter].map(({ key }) => key);
    return filter === 'topics' ? [...new Set(keys.flatMap(this.#lineage))] : keys;
  }

  #test({ kind, text }: Asked): (doc: NaiveDoc) => boolean {
    switch (kind) {
      case 'word': {
        const holds = this.#words(text);
        return ({ fields }) => holds(fields);
      }
      case 'title': {
        const holds = this.#words(text);
        return ({ title }) => holds([title]);
      }
      case 'prefix': {
        const all = this.#analyser
          .tokens(text)
          .map(({ form }, index, { length }) =>
            this.#any((other) => (index < length - 1 ? this.#related(other, form) : other.startsWith(form))),
          );
        return ({ fields }) => all.every((holds) => holds(fields));
      }
      case 'phrase': {
        const holds = this.#sideBySide(this.#analyser.tokens(text).map(({ form }) => form));
        return ({ fields }) => holds(fields);
      }
      case 'topic': {
        const bears = ({ release }: NaiveDoc) => this.#keys(release, 'topics').includes(text);
        // One that is nowhere in the archive is looked for as words of the text, as the search's README says.
        return this.#docs.some(bears) ? bears : this.#test({ kind: 'word', text });
      }
      case 'type':
        return ({ release }) => release.type === text;
      case 'before':
        return ({ release }) => release.date.slice(0, 10) < text;
      case 'after':
        return ({ release }) => release.date.slice(0, 10) >= text;
    }
  }

  /** Every word of the text is somewhere in the fields; those that a sign joins side by side, or two written as one. */
  #words(text: string): (fields: readonly Field[]) => boolean {
    const runs = this.#analyser.tokens(text).reduce<Token[][]>((all, token) => {
      const before = all.at(-1)?.at(-1);
      const between = before && text.slice(before.end, token.start);
      if (between && !/[\s'’:,;…–—/]/.test(between)) all.at(-1)?.push(token);
      else all.push([token]);
      return all;
    }, []);
    const tests = runs.map((run) => {
      const [{ form: first = '' } = {}, second] = run;
      // A single sign of a script without spaces is the beginning of a pair.
      if (!second && /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]$/u.test(first))
        return this.#any((form) => form.startsWith(first));
      if (!second) return this.#any((form) => this.#related(form, first));
      const apart = this.#sideBySide(run.map(({ form }) => form));
      const { joined } = second;
      if (run.length > 2 || joined === undefined) return apart;
      const asOne = this.#any((form) => this.#related(form, joined));
      return (fields: readonly Field[]) => apart(fields) || asOne(fields);
    });
    return (fields) => tests.every((holds) => holds(fields));
  }

  /** A form for which `isOne` holds is somewhere in the fields. */
  #any(isOne: (form: string) => boolean): (fields: readonly Field[]) => boolean {
    const wanted = Uint8Array.from(this.#numbers.keys(), (form) => (isOne(form) ? 1 : 0));
    return (fields) =>
      fields.some(({ forms, joined }) =>
        [forms, joined].some((all) => all.some((form) => wanted[form] === 1)),
      );
  }

  #sideBySide(words: readonly string[]): (fields: readonly Field[]) => boolean {
    const run = words.map((form) => this.#numbers.get(form) ?? -1);
    return (fields) =>
      fields.some(({ forms, joined }) =>
        forms.some((_, at) =>
          run.every((number, offset) => [forms, joined].some((all) => all[at + offset] === number)),
        ),
      );
  }

  #related(form: string, word: string): boolean {
    const stems = [word, ...this.#readings(word)].flatMap((one) => this.#analyser.stems(one));
    return this.#analyser.stems(form).some((stem) => stems.includes(stem));
  }
}

/** A bare day comes after the moments of its day. */
function newestFirst(a: ReleaseJson, b: ReleaseJson): number {
  const day = b.date.slice(0, 10).localeCompare(a.date.slice(0, 10), 'en');
  if (day !== 0) return day;
  const [timeA, timeB] = [a, b].map(({ date }) => (date.length > 10 ? Date.parse(date) : -1e15));
  return (timeB ?? 0) - (timeA ?? 0) || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0);
}
