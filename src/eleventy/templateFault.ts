import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf, type Place, placeOf } from '../lib/errors.ts';

/** A template threw: which one, where, while which page was rendered, and what. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  readonly hint = '';
  readonly place: Place | undefined;
  constructor(fault: string, place: Place | undefined, cause: unknown) {
    super(place ? `${place.file}:${place.line}:${place.column}\n    ${fault}` : fault, { cause });
    this.place = place;
  }
}

/** What a page's renderer threw, with the page in it; `templates/pages.11ty.tsx` throws it. */
export class PageFault extends Error {
  override readonly name = 'PageFault';
  /** Relative to the output folder. */
  readonly output: string;
  constructor(output: string, cause: unknown) {
    super(`${output} cannot be rendered`, { cause });
    this.output = output;
  }
}

/** Says of an error that Eleventy rejects with where the template that threw it went wrong; any other error is given as it is. */
export function toTemplateFault(error: unknown): unknown {
  const page = chain(error).find((one) => one instanceof PageFault);
  if (!page) return error;
  const { cause } = page;
  const message = messageOf(cause);
  const place = placeOf(cause) ?? (cause instanceof Error ? templatePlace(cause.stack ?? '') : undefined);
  return new TemplateFault(`error: ${message}\n    while ${page.output} was rendered`, place, cause);
}

/** An error and all that caused it, outermost first; Eleventy wraps what a template throws. */
function chain(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return [error, ...chain(inner)];
}

const FRAME = /\b((?:file|data):\S+):(\d+):(\d+)\)?$/;

/** The first place in a template. */
function templatePlace(stack: string): Place | undefined {
  for (const frame of stack.split('\n')) {
    const [, url, line, column] = FRAME.exec(frame) ?? [];
    if (url === undefined) continue;
    const found = originOf(url, Number(line), Number(column));
    if (/[\\/]templates[\\/](?:pages|parts|feeds|layout|strings)[\\/]/.test(found.file)) return found;
  }
  return undefined;
}

/** Where code that was compiled comes from: a site's template has its map with it, ours beside it. */
function originOf(url: string, line: number, column: number): Place {
  const isOwn = url.startsWith('data:');
  const file = isOwn ? '' : fileURLToPath(url);
  const map = isOwn ? inlineMap(url) : mapBeside(file);
  const entry = map && new SourceMap(map).findEntry(line - 1, column - 1);
  if (!entry || !('originalSource' in entry)) return { file, line, column };
  return {
    // Esbuild names a site's template from the working directory, ours from where it is compiled to.
    file: path.resolve(isOwn ? '' : path.dirname(file), entry.originalSource),
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  };
}

function inlineMap(url: string): SourceMapPayload | undefined {
  const code = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64').toString();
  const map = /\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\s*$/.exec(code)?.[1];
  return map === undefined ? undefined : JSON.parse(Buffer.from(map, 'base64').toString());
}

function mapBeside(file: string): SourceMapPayload | undefined {
  try {
    return JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  } catch {
    return undefined;
  }
}
