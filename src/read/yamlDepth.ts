import { Lexer } from 'yaml';

/** More than any content needs; a parser that follows nesting without end runs out of stack, and takes the process along. */
const DEEPEST = 100;

const MANY_BRACKETS = new RegExp(`(?:[[{][^[{]*){${DEEPEST}}`);
const FAR_INDENTED = new RegExp(`^[ ?:-]{${2 * DEEPEST}}`, 'm');

/** Where YAML nests deeper than any content needs: an offset, or undefined. Follows no nesting itself. */
export function tooDeepAt(text: string): number | undefined {
  const indented = FAR_INDENTED.exec(text);
  if (indented) return indented.index;
  if (!MANY_BRACKETS.test(text)) return undefined;
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST) return offset;
    if (!CONTROLS.has(token)) offset += token.length;
  }
  return undefined;
}

// Marks of the lexer's own, which stand for nothing in the text: document start, end of a flow, a scalar to come.
const CONTROLS = new Set(['\u0002', '\u0018', '\u001F']);
