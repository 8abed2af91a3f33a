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

// Texts are matched too, so that a number within one is none. In JSON nothing else has digits.
const TEXT_OR_NUMBER = /"(?:[^"\\]+|\\.)*"|-?\d[\d.eE+-]*/g;

function withNumbersQuoted(json: string): string {
  return json.replace(TEXT_OR_NUMBER, (token) => {
    // A whole number with a point is how some programs write any number of a table (123.0), and nobody's reference.
    const written = token.replace(/^(-?\d+)\.0$/, '$1');
    return token.startsWith('"') || String(Number(token)) === written ? token : `"${token}"`;
  });
}
