import { hash } from 'node:crypto';
import type MarkdownIt from 'markdown-it';

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>['parse']>;
type Token = Tokens[number];

/*
 * The rule of a passage's permanent id, e.g. `p3f9c02d41b`, or `p3f9c02d41b-2` for its second occurrence:
 *
 * - a letter for its kind: p paragraph, h heading, l list item, q quote, t table;
 * - the first ten hex digits of the SHA-256 of its own words: NFKC, lower case, everything but letters, marks and
 *   digits one space (a passage without any, "***", is taken as it stands), so that a mended comma moves no link;
 * - from the second passage of the same kind and words on, the number of its occurrence.
 *
 * So an id depends on its own passage, and, among passages that say the same, on those before it; on nothing else.
 * A list item's or quote's own words are its first paragraph's, which needs no id beside; a table's are all its cells'.
 * What has no words of its own (a lone picture without a text, a quote that holds only a list) has no id.
 */
const KINDS: Readonly<Record<string, string>> = {
  paragraph_open: 'p',
  heading_open: 'h',
  list_item_open: 'l',
  blockquote_open: 'q',
  table_open: 't',
};

/** What an id that `identifyBlocks` gives looks like, as the source of a regular expression. */
export const BLOCK_ID = '[phlqt][0-9a-f]{10}(?:-\\d+)?';

/** Gives every passage of a body its permanent id, by the rule above. */
export function identifyBlocks(tokens: Tokens): void {
  const seen = new Map<string, number>();
  const identify = (token: Token, words: string) => {
    if (words === '') return;
    const id = `${KINDS[token.type]}${hash('sha256', words).slice(0, 10)}`;
    const occurrence = (seen.get(id) ?? 0) + 1;
    seen.set(id, occurrence);
    token.attrSet('id', occurrence === 1 ? id : `${id}-${occurrence}`);
  };
  // The list items and quotes around the current token, innermost last; null once it has its id.
  const around: (Token | null)[] = [];
  for (const [index, token] of tokens.entries()) {
    const holder = around.at(-1);
    switch (token.type) {
      case 'list_item_open':
      case 'blockquote_open':
        around.push(token);
        break;
      case 'list_item_close':
      case 'blockquote_close':
        around.pop();
        break;
      case 'heading_open':
        identify(token, fold(wordsOf(tokens[index + 1])));
        break;
      case 'paragraph_open': {
        const words = fold(wordsOf(tokens[index + 1]));
        if (holder && words !== '') {
          identify(holder, words);
          around[around.length - 1] = null;
        } else if (!token.hidden) identify(token, words);
        break;
      }
      case 'table_open':
        identify(token, fold(cellsOf(tokens, index)));
        break;
    }
  }
}

function fold(text: string): string {
  // The same rule, ten times as fast where all is ASCII.
  const letters = /^[\0-\x7f]*$/.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return letters.trim() || text.trim();
}

/** An inline token's words without their markup; a picture's are its text. */
function wordsOf(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map(({ type, content }) => (type.endsWith('break') ? ' ' : content))
    .join('');
}

function cellsOf(tokens: Tokens, start: number): string {
  const words: string[] = [];
  for (let at = start; tokens[at] && tokens[at]?.type !== 'table_close'; at++)
    if (tokens[at]?.type === 'inline') words.push(wordsOf(tokens[at]));
  return words.join(' ');
}
