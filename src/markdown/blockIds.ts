import { hash } from 'node:crypto';
import type MarkdownIt from 'markdown-it';

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>['parse']>;
type Token = Tokens[number];

/*
 * The rule of a passage's permanent id, e.g. `p3f9c02d41b`, or `p3f9c02d41b-2` for its second occurrence:
 *
 * - a letter for its kind: p paragraph, h heading, l list item, q quote, t table, n footnote;
 * - the first ten hex digits of the SHA-256 of its own words: NFKC, lower case, everything but letters, marks and
 *   digits one space (a passage without any, "***", is taken as it stands), so that a mended comma moves no link;
 * - from the second passage of the same kind and words on, the number of its occurrence.
 *
 * So an id depends on its own passage, and, among passages that say the same, on those before it; on nothing else.
 * A list item's, quote's or footnote's own words are its first paragraph's, which needs no id beside; a table's are all its
 * cells'. What has no words of its own (a lone picture without a text, a quote that holds only a list) has no id, but for a
 * footnote, whose label they are: its marks must lead to it. The marks' own ids are made from the footnote's (`footnoteLinks.ts`).
 */
const KINDS: Readonly<Record<string, string>> = {
  paragraph_open: 'p',
  heading_open: 'h',
  list_item_open: 'l',
  blockquote_open: 'q',
  table_open: 't',
  footnote_open: 'n',
};

/** What an id that `identifyBlocks` gives looks like, as the source of a regular expression. */
export const BLOCK_ID = '[phlqtn][0-9a-f]{10}(?:-\\d+)?';

/** Gives every passage of a body its permanent id, by the rule above. */
export function identifyBlocks(tokens: Tokens): void {
  const seen = new Map<string, number>();
  const identify = (token: Token, words: string | Uint8Array) => {
    if (words.length === 0) return;
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
      case 'footnote_open':
        around.push(token);
        break;
      case 'footnote_close':
        if (holder) identify(holder, fold(holder.info));
        around.pop();
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
        if (holder && words.length > 0) {
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

/** What is hashed: text, or its bytes, which are those of the next text as soon as there is one. */
function fold(text: string): string | Uint8Array {
  const plain = foldAscii(text);
  if (plain && plain.length > 0) return plain;
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return letters.trim() || text.trim();
}

/** By code unit of ASCII: letters, in lower case, and digits; 0 for all else. */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const letter = String.fromCharCode(unit).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
});
const SPACE = 0x20;
let folded = new Uint8Array(1 << 14);

/** The same rule, many times as fast, where all is ASCII; undefined where something is not. */
function foldAscii(text: string): Uint8Array | undefined {
  if (text.length > folded.length) folded = new Uint8Array(2 * text.length);
  let length = 0;
  let isApart = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= PLAIN.length) return undefined;
    const letter = PLAIN[unit];
    if (!letter) {
      isApart = length > 0;
      continue;
    }
    if (isApart) folded[length++] = SPACE;
    isApart = false;
    folded[length++] = letter;
  }
  return folded.subarray(0, length);
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
