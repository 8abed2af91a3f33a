import { parseBody } from './render.ts';

/** The words of a body's first paragraph without their markup; "" when it has none. */
export function firstParagraph(body: string): string {
  // A first paragraph ends early in the file: no need to parse the rest, unless it hides behind a table or a list.
  const head = parsedParagraph(body.slice(0, 4000));
  return head !== '' || body.length <= 4000 ? head : parsedParagraph(body);
}

function parsedParagraph(body: string): string {
  const tokens = parseBody(body);
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'paragraph_open' || token.level > 0) continue;
    const text = (tokens[index + 1]?.children ?? [])
      .map((inline) => (inline.type.endsWith('break') ? ' ' : inline.type === 'image' ? '' : inline.content))
      .join('')
      .trim();
    if (text !== '') return text;
  }
  return '';
}
