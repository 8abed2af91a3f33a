import matter from 'gray-matter';
import { isCollection, isNode, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { messageOf } from '../lib/errors.ts';
import type { Problem } from '../model/problem.ts';
import { tooDeepAt } from './yamlDepth.ts';
import { cutTexts, emptyAlias, type YamlSlip } from './yamlSlips.ts';
import { yamlWords } from './yamlWords.ts';

/** A step into front matter: a key, or an index of a list. */
export type KeyPath = readonly (string | number)[];

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** What a front matter could not be read for. */
export interface FrontMatterFault extends Position {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Finds in its file what was read from it. */
export interface Written {
  /** Where a key stands in the file; the nearest key above it when it is not there. */
  readonly locate: (path: KeyPath) => Position;
  /** A value as its file has it: `0012` for the number 12. Undefined where there is none. */
  readonly sourceOf: (path: KeyPath) => string | undefined;
  /** What can be read, but is not what was most likely meant. */
  readonly faults: readonly (FrontMatterFault & Pick<Problem, 'severity'>)[];
}

export type FrontMatter =
  | (Written & {
      readonly ok: true;
      readonly data: Readonly<Record<string, unknown>>;
      readonly body: string;
      /** The file's line on which the body starts. */
      readonly bodyLine: number;
    })
  | { readonly ok: false; readonly fault: FrontMatterFault };

export type Yaml =
  | (Written & { readonly ok: true; readonly value: unknown })
  | { readonly ok: false; readonly fault: FrontMatterFault };

/** Reads YAML 1.2 core schema, so that no date is silently a UTC instant. `lineOffset` is added to every line. */
export function readYaml(text: string, lineOffset = 0): Yaml {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const before = text.slice(0, deep).split('\n');
    const at = { line: before.length + lineOffset, column: (before.at(-1) ?? '').length + 1 };
    return {
      ok: false,
      fault: { code: 'yaml-deep', message: 'YAML is nested too deep here', hint: '', ...at },
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    // A list for a key would be a warning of Node's, without a place; the schema finds the key that it becomes.
    logLevel: 'error',
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const error = document.errors[0];
  if (error) {
    return { ok: false, fault: yamlFault(text, error, at) };
  }
  const locate = (path: KeyPath): Position => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
      const key = path[length - 1];
      const start = keyStart(length === 1 ? document.contents : parent, key);
      if (start !== undefined) return at(start);
    }
    return { line: 1 + lineOffset, column: 1 };
  };
  const sourceOf = (path: KeyPath): string | undefined => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
  };
  const placed = ({ offset, ...words }: YamlSlip) => ({ ...words, ...at(offset) });
  try {
    const value = document.toJS({ maxAliasCount: 50 });
    return { ok: true, value, locate, sourceOf, faults: cutTexts(text, document).map(placed) };
  } catch (cause) {
    const alias = emptyAlias(document);
    if (alias) return { ok: false, fault: placed(alias) };
    const message = messageOf(cause);
    return { ok: false, fault: { code: 'yaml-invalid', message, hint: '', line: 1 + lineOffset, column: 1 } };
  }
}

/** What a YAML error means for people. */
function yamlFault(text: string, error: YAMLParseError, at: (offset: number) => Position): FrontMatterFault {
  const code = 'yaml-invalid';
  const [offset] = error.pos;
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
    const lines = text.slice(0, offset).split('\n');
    const column = lines.pop()?.length ?? 0;
    // The nearest line before that has the key as far from the margin; a list's hyphen counts as margin.
    const first = lines.findLastIndex(
      (line) => line.slice(column).startsWith(`${key}:`) && /^[ -]*$/.test(line.slice(0, column)),
    );
    const where =
      first === -1 ? '' : `, first in line ${at(lines.slice(0, first + 1).join('\n').length).line}`;
    const message = `${key} is given twice${where}`;
    return { code, message, hint: 'Remove one of the two.', ...at(offset) };
  }
  const open = error.code === 'MISSING_CHAR' ? openMark(text) : undefined;
  if (open !== undefined) {
    const mark = text.charAt(open);
    return {
      code,
      message: `the quotation mark ${mark} is not closed`,
      hint: `End the text with ${mark}.`,
      ...at(open),
    };
  }
  return { code, ...yamlWords(text, error), ...at(offset) };
}

/** Where a quotation begins that nothing closes: the parser notices at the end of the text only. */
function openMark(text: string): number | undefined {
  for (const open of text.matchAll(/^[^\n:]*:[ \t]*(["'])(?:(?!\1)[^\n])*$/gm)) {
    const [line, mark = ''] = open;
    if (!text.includes(mark, open.index + line.length)) return open.index + line.indexOf(mark);
  }
  return undefined;
}

function keyStart(parent: unknown, key: string | number | undefined): number | undefined {
  if (typeof parent !== 'object' || parent === null || !('items' in parent) || !Array.isArray(parent.items))
    return undefined;
  for (const [index, item] of parent.items.entries()) {
    if (typeof key === 'number' ? index === key : isKey(item?.key, key)) {
      const node = typeof key === 'number' ? item : item.key;
      return isNode(node) ? node.range?.[0] : undefined;
    }
  }
  return undefined;
}

/** A list or group for a key, which no schema knows, is found by its first sign: it becomes a text in words of its own. */
function isKey(node: unknown, key: string | undefined): boolean {
  if (isCollection(node)) return /^[[{]/.test(key ?? '');
  return isNode(node) && String(node) === key;
}

// Every other engine of gray-matter is made to throw: its `js` engine runs the code of the file it reads.
const refuse = () => {
  throw new Error('only YAML front matter is read');
};

/** Splits a release's text (lines ended by `\n`) into YAML front matter and body. Never throws; runs nothing. */
export function readFrontMatter(text: string): FrontMatter {
  if (!/^---[^\S\n]*\n/.test(text)) return withoutFrontMatter(text);
  const found: { yaml?: Yaml } = {};
  const engine = (source: string) => {
    found.yaml = readYaml(source);
    return {};
  };
  const engines = {
    yaml: engine,
    javascript: refuse,
    js: refuse,
    json: refuse,
    coffee: refuse,
    coffeescript: refuse,
    cson: refuse,
    toml: refuse,
  };
  const start = bodyStart(text);
  if (start === undefined) {
    return unreadable(
      'front-matter-open',
      'the front matter has no closing ---',
      'End it with a line of three hyphens and nothing else.',
    );
  }
  // Without the body, of which gray-matter would make two copies and the key of a table. Options always passed: without
  // them it caches by content and hides a second error.
  const head = text.slice(0, start);
  matter(head, { engines, language: 'yaml' });
  const yaml = found.yaml ?? readYaml('\n');
  if (!yaml.ok) return { ok: false, fault: yaml.fault };
  const { value, ...written } = yaml;
  const data = value ?? {};
  if (!isRecord(data)) {
    return unreadable(
      'front-matter-shape',
      'the front matter is not a list of "key: value" lines',
      'Begin with "title: …".',
    );
  }
  return { ...written, data, body: text.slice(start), bodyLine: head.split('\n').length };
}

/** Where the body starts: the first line that begins with three hyphens ends the front matter; anything else on it is a slip. */
function bodyStart(text: string): number | undefined {
  const before = text.indexOf('\n---', 3);
  if (before < 0) return undefined;
  const found = text.indexOf('\n', before + 1);
  const end = found < 0 ? text.length : found;
  return text.slice(before + 1, end).trimEnd() === '---' ? Math.min(end + 1, text.length) : undefined;
}

/** The body of a text whose front matter was read before, without reading it again; undefined when it has none. */
export function bodyOf(text: string): string | undefined {
  const start = bodyStart(text);
  return start === undefined ? undefined : text.slice(start);
}

function withoutFrontMatter(text: string): FrontMatter {
  if (text.trim() === '') return unreadable('file-empty', 'the file is empty', 'Fill it in or delete it.');
  const language = /^---[^\S\n]*(\S+)/.exec(text)?.[1];
  if (language !== undefined) {
    const message = `the front matter is marked "${language}"; only YAML is read, and nothing was run`;
    return unreadable(
      'front-matter-language',
      message,
      'Begin the file with a line of three hyphens and nothing else.',
    );
  }
  return unreadable(
    'front-matter-missing',
    'the file has no front matter',
    'Begin it with ---, title, date and --- on lines of their own.',
  );
}

function unreadable(code: string, message: string, hint: string): FrontMatter {
  return { ok: false, fault: { code, message, hint, line: 1, column: 1 } };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
