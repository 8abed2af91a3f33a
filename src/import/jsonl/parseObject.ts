import { messageOf } from '../../lib/errors.ts';
import { isRecord } from '../../read/frontMatter.ts';

/**
 * The JSON object of a line, or why there is none, for people. A number that JavaScript would write otherwise (2020.10,
 * or one of twenty digits) becomes a text of its digits: a reference is what was written.
 */
export function parseObject(line: string): Readonly<Record<string, unknown>> | string {
  try {
    // Once as it is, so that what is wrong in it is told of the line as it stands.
    const plain: unknown = JSON.parse(line);
    const quoted = withNumbersQuoted(line);
    const value: unknown = quoted === line ? plain : JSON.parse(quoted);
    return isRecord(value) ? value : 'the line is JSON, but not an object';
  } catch (cause) {
    return `the line is not JSON: ${messageOf(cause)}`;
  }
}

// Those that may be written otherwise: of a long line, matches of every figure would be more than the engine holds.
const RISKY_NUMBER = /-?\d{16,}[\d.eE+-]*|-?\d+[.eE][\d.eE+-]*|-0/g;

/** Goes from text to text, as a number within one is none. The line is JSON already, so each text ends. */
function withNumbersQuoted(json: string): string {
  let written = '';
  let at = 0;
  for (let start = json.indexOf('"'); start >= 0; start = json.indexOf('"', at)) {
    const end = endOfText(json, start);
    written += quoteNumbers(json.slice(at, start)) + json.slice(start, end);
    at = end;
  }
  return written + quoteNumbers(json.slice(at));
}

function endOfText(json: string, start: number): number {
  let quote = json.indexOf('"', start + 1);
  while (isEscaped(json, quote)) quote = json.indexOf('"', quote + 1);
  return quote + 1;
}

function isEscaped(json: string, at: number): boolean {
  let before = at;
  while (json[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

function quoteNumbers(json: string): string {
  return json.replace(RISKY_NUMBER, (number) => {
    // A whole number with a point is how some programs write any number of a table (123.0), and nobody's reference.
    const written = number.replace(/^(-?\d+)\.0$/, '$1');
    return String(Number(number)) === written ? number : `"${number}"`;
  });
}
