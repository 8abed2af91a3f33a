import { isRecord } from '../../read/frontMatter.ts';

/** The first of these fields that has a value, as a text; numbers and booleans as written. `a.b` is b in a. */
export function textAt(
  record: Readonly<Record<string, unknown>>,
  names: readonly string[],
): string | undefined {
  for (const name of names) {
    const text = asText(valueAt(record, name));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The first of these fields that has values, as a list without doubles: of texts, or of objects with a name. */
export function listAt(
  record: Readonly<Record<string, unknown>>,
  names: readonly string[],
): readonly string[] {
  for (const name of names) {
    const value = valueAt(record, name);
    const texts = (Array.isArray(value) ? value : [value]).flatMap((item) => asText(item) ?? []);
    if (texts.length > 0) return [...new Set(texts)];
  }
  return [];
}

function valueAt(record: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const step of name.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  if (isRecord(value)) return asText(value.label ?? value.name ?? value.title ?? value.url);
  return undefined;
}
