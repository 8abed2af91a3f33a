import type { ReleaseJson } from '../../src/model/releaseJson.ts';
import type { Analyser, Token } from '../../src/search/analysis/analyser.ts';
import type { FilterName, SearchRequest } from '../../src/search/request.ts';

/*
 * The matching rules of src/search/README.md a second time: every release is read from end to end for every question.
 * Nothing of the index or of the engine is used, only what says which words a text has.
 */

/** One thing that is asked; `text` as a reader types it. */
export type Asked =
  | { readonly kind: 'word' | 'phrase' | 'title' | 'prefix' | 'phrase prefix'; readonly text: string }
  | { readonly kind: 'topic' | 'type' | 'before' | 'after' | 'year'; readonly text: string };

/** Any of the parts of each group must hold, or with `not` must not; what stands in parentheses is a question again. */
export type Question = readonly (readonly { readonly asked: Asked | Question; readonly not: boolean }[])[];

/** The question in the query language. */
export function queryOf(question: Question): string {
  return question
    .map((group) => group.map(({ asked, not }) => (not ? '-' : '') + wordingOf(asked)).join(' OR '))
    .join(' ');
}

function wordingOf(asked: Asked | Question): string {
  if (!('kind' in asked)) return `(${queryOf(asked)})`;
  const { kind, text } = asked;
  if (kind === 'word') return text;
  if (kind === 'phrase') return `"${text}"`;
  if (kind === 'phrase prefix') return `"${text}*"`;
  // Its words may be more than a name: together they are one part.
  if (kind === 'topic' && text.includes(' ')) return `(topic:${text})`;
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
    return this.#docs
      .filter(this.#answers(question))
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

  /** Withdrawn releases that a request finds, or would find if it wanted them. */
  countWithdrawn(question: Question, request: SearchRequest): number {
    return this.find(question, { ...request, withdrawn: true }).filter((release) => release.withdrawn).length;
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

  #answers(question: Question): (doc: NaiveDoc) => boolean {
    const tests = question.map((group) =>
      group.map(({ asked, not }) => ({
        test: 'kind' in asked ? this.#test(asked) : this.#answers(asked),
        not,
      })),
    );
    return (doc) => tests.every((group) => group.some(({ test, not }) => test(doc) !== not));
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
      case 'phrase prefix': {
        const words = this.#analyser.tokens(text).map(({ form }) => form);
        const holds = this.#inSequence(
          words.map(
            (word, index) => (form) => (index < words.length - 1 ? form === word : form.startsWith(word)),
          ),
        );
        return ({ fields }) => holds(fields);
      }
      case 'topic':
        return this.#topic(text);
      case 'type':
        return ({ release }) => release.type === text;
      case 'before':
        return ({ release }) => release.date.slice(0, 10) < text;
      case 'after':
        return ({ release }) => release.date.slice(0, 10) >= text;
      case 'year':
        return ({ release }) => release.date.slice(0, 4) === text;
    }
  }

  /** As many of the words as name a topic, and the others somewhere in the text; all of them where they name none. */
  #topic(text: string): (doc: NaiveDoc) => boolean {
    const all = text.split(' ');
    const formsOf = (name: string) => this.#analyser.tokens(name).map(({ form }) => form);
    const bearing = this.#docs.map(({ release }) => release);
    const known = [
      ...new Map([
        ...bearing.flatMap((release) => this.#keys(release, 'topics').map((key) => [key, key] as const)),
        ...bearing.flatMap(({ topics }) => topics.map(({ key, label }) => [key, label] as const)),
      ]),
    ];
    const isWhole = (name: string, words: readonly string[]) => formsOf(name).join() === words.join();
    const named = all
      .map((_, index) => all.length - index)
      .map((taken) => ({
        rest: all.slice(taken),
        keys: known
          .filter((names) => names.some((name) => isWhole(name, formsOf(all.slice(0, taken).join(' ')))))
          .map(([key]) => key),
      }))
      .find(({ keys }) => keys.length > 0);
    const [first = '', ...others] = all;
    const keys =
      named?.keys ??
      known
        .filter(([, label]) => formsOf(first).every((form) => formsOf(label).includes(form)))
        .map(([key]) => key);
    const inText = (words: readonly string[]) => this.#test({ kind: 'word', text: words.join(' ') });
    // One that is nowhere in the archive is looked for as words of the text, as the search's README says.
    if (keys.length === 0) return inText(all);
    const rest = inText(named?.rest ?? others);
    return (doc) => this.#keys(doc.release, 'topics').some((key) => keys.includes(key)) && rest(doc);
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
    return this.#inSequence(words.map((word) => (form) => form === word));
  }

  /** Side by side in one field, for each of the tests a form for which it holds. */
  #inSequence(tests: readonly ((form: string) => boolean)[]): (fields: readonly Field[]) => boolean {
    const run = tests.map((isOne) => Uint8Array.from(this.#numbers.keys(), (form) => (isOne(form) ? 1 : 0)));
    return (fields) =>
      fields.some(({ forms, joined }) =>
        forms.some((_, at) =>
          run.every((wanted, offset) =>
            [forms, joined].some((all) => wanted[all[at + offset] ?? NONE] === 1),
          ),
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
