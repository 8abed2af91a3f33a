import { oneLine } from '../lib/oneLine.ts';
import { parseBody } from './render.ts';

/** The words of a body's first paragraph without their markup; "" when it has none. */
export function firstParagraph(body: string): string {
  // It ends early, at an empty line, and what comes after can only say where its links lead, as in `[1]: /path/` (CommonMark
  // 4.7): no need to parse that, unless it hides behind a table or a list.
  const end = body.indexOf('\n\n', HEAD);
  const head = end < 0 || body.includes(']:') ? '' : parsedParagraph(body.slice(0, end));
  return head || parsedParagraph(body);
}

/** Characters among which most bodies' first paragraph ends. */
const HEAD = 200;

/** True when a body's words begin with these (some hundreds), whatever blocks they are in; with its headings or without. */
export function beginsWith(body: string, words: string): boolean {
  const wanted = flatten([words]);
  // A footnote's text, by which its mark is known, may be far from it.
  const isWhole = body.includes('[^');
  const head = isWhole ? body : body.slice(0, 4000);
  // Parsing is a good part of reading a release: no more of it than the paragraphs that mostly hold as many words.
  const end = isWhole ? -1 : head.indexOf('\n\n', wanted.length);
  const texts = beginningsOf(end < 0 ? head : head.slice(0, end));
  const isShort = end >= 0 && texts.some(({ length }) => length < wanted.length);
  return (isShort ? beginningsOf(head) : texts).some((text) => text.startsWith(wanted));
}

/** The words of all blocks, and those without the headings. */
function beginningsOf(body: string): readonly string[] {
  const tokens = parseBody(body);
  const blocks = tokens.flatMap((token, index) =>
    token.type === 'inline'
      ? [{ text: wordsOf(token), isHeading: tokens[index - 1]?.type === 'heading_open' }]
      : [],
  );
  return [blocks, blocks.filter(({ isHeading }) => !isHeading)].map((list) =>
    flatten(list.map(({ text }) => text)),
  );
}

function flatten(texts: readonly string[]): string {
  return oneLine(texts.join(' '));
}

function parsedParagraph(body: string): string {
  const tokens = parseBody(body);
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'paragraph_open' || token.level > 0) continue;
    const inline = tokens[index + 1];
    const text = inline ? wordsOf(inline).trim() : '';
    if (text !== '') return text;
  }
  return '';
}

function wordsOf({ children }: ReturnType<typeof parseBody>[number]): string {
  return (children ?? [])
    .map((inline) => (inline.type.endsWith('break') ? ' ' : inline.type === 'image' ? '' : inline.content))
    .join('');
}
