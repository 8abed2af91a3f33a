import { isRecord } from '../../read/frontMatter.ts';
import type { FieldMap, Target } from './fieldMap.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Gives the fields of a record by what they mean, and remembers which were read. */
export class RecordFields {
  readonly #record: JsonObject;
  readonly #fields: FieldMap['fields'];
  readonly #read = new Set<string>();

  constructor(record: JsonObject, { fields }: FieldMap) {
    this.#record = record;
    this.#fields = fields;
  }

  /** The first field that has a value, as a text; numbers as written, see `parseObject`. */
  text(target: Target): string | undefined {
    return this.#first(target, asText);
  }

  /** The first field that has values, as a list without doubles: of texts, or of objects with a name. */
  list(target: Target): readonly string[] {
    const texts = this.#first(target, (value) => {
      const found = asList(value).flatMap((item) => asText(item) ?? []);
      return found.length > 0 ? found : undefined;
    });
    return [...new Set(texts)];
  }

  /** What is in all fields that are there and not empty. */
  values(target: Target): readonly unknown[] {
    const names = this.#fields[target].filter((name) => !isEmpty(valueAt(this.#record, name)));
    for (const name of names) this.#read.add(name);
    return names.map((name) => valueAt(this.#record, name));
  }

  /** The fields that have a value and were not read; `a.b` is b in an a of which something was read. */
  unread(): readonly string[] {
    return unreadIn(this.#record, '', this.#read);
  }

  #first<T>(target: Target, read: (value: unknown) => T | undefined): T | undefined {
    for (const name of this.#fields[target]) {
      const value = read(valueAt(this.#record, name));
      if (value === undefined) continue;
      this.#read.add(name);
      return value;
    }
    return undefined;
  }
}

function unreadIn(record: JsonObject, path: string, read: ReadonlySet<string>): readonly string[] {
  return Object.entries(record).flatMap(([key, value]) => {
    const name = path + key;
    if (read.has(name) || isEmpty(value)) return [];
    const partly = isRecord(value) && [...read].some((other) => other.startsWith(`${name}.`));
    return partly ? unreadIn(value, `${name}.`, read) : [name];
  });
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

function valueAt(record: JsonObject, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const step of name.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  if (isRecord(value)) return asText(value.label ?? value.name ?? value.title ?? value.url);
  return undefined;
}
