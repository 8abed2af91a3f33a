import { parse, TomlDate, TomlError } from 'smol-toml';
import { messageOf } from '../../lib/errors.ts';
import {
  isRecord,
  type KeyPath,
  type Position,
  readFrontMatter,
  type Written,
} from '../../read/frontMatter.ts';

/** A post of a static site generator: its front matter and its body. */
export type Post =
  | { readonly kind: 'post'; readonly data: Readonly<Record<string, unknown>>; readonly body: string }
  | { readonly kind: 'bare'; readonly body: string }
  | { readonly kind: 'fault'; readonly at: Position; readonly message: string; readonly hint: string };

/**
 * Splits a file (lines ended by `\n`) into front matter, YAML between `---` or TOML between `+++`, and body; "bare" is
 * one without. Numbers are texts, as they are written: a reference is no quantity.
 */
export function readPost(text: string): Post {
  // Hugo reads on over empty lines.
  const [empty = ''] = /^\s*\n(?=---|\+\+\+)/.exec(text) ?? [];
  const post = readFromStart(text.slice(empty.length));
  if (post.kind !== 'fault') return post;
  const { line, column } = post.at;
  return { ...post, at: { line: line + empty.split('\n').length - 1, column } };
}

function readFromStart(text: string): Post {
  if (/^\+\+\+[ \t]*\n/.test(text)) return readToml(text);
  if (!/^---[ \t]*\n/.test(text)) return { kind: 'bare', body: text };
  const read = readFrontMatter(text);
  if (!read.ok) {
    const { message, hint, line, column } = read.fault;
    return { kind: 'fault', at: { line, column }, message, hint };
  }
  const data = Object.entries(read.data).map(([key, value]) => [key, asWritten(value, [key], read.sourceOf)]);
  return { kind: 'post', data: Object.fromEntries(data), body: read.body };
}

function asWritten(value: unknown, path: KeyPath, sourceOf: Written['sourceOf']): unknown {
  if (typeof value === 'number') {
    const source = sourceOf(path) ?? '';
    // Where it is an alias of another value, its source is only a name.
    return /^[-+.\d]/.test(source) ? source : value;
  }
  if (Array.isArray(value)) return value.map((item, index) => asWritten(item, [...path, index], sourceOf));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, asWritten(item, [...path, key], sourceOf)]),
  );
}

function readToml(text: string): Post {
  const [whole, , source] = /^(\+\+\+[ \t]*\n)([\s\S]*?\n|)\+\+\+[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined || source === undefined)
    return {
      kind: 'fault',
      at: { line: 1, column: 1 },
      message: 'the front matter has no closing +++',
      hint: 'End it with a line of three plus signs and nothing else.',
    };
  try {
    const data = plain(parse(source, { integersAsBigInt: true }));
    return { kind: 'post', data: isRecord(data) ? data : {}, body: text.slice(whole.length) };
  } catch (cause) {
    const at =
      cause instanceof TomlError ? { line: cause.line + 1, column: cause.column } : { line: 1, column: 1 };
    // The lines after the first show the place once more.
    const [message = ''] = messageOf(cause).split('\n');
    return { kind: 'fault', at, message, hint: 'It is TOML: texts need quotes.' };
  }
}

/** Dates, which TOML knows, as texts with the offset they are written with. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
