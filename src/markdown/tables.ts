import type MarkdownIt from 'markdown-it';

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>['parse']>;

/**
 * Markdown tables always have a header row; one without a word in it heads nothing and is left out (WCAG 1.3.1).
 * A table of nothing but that row stays.
 */
export function dropEmptyHeads(tokens: Tokens): Tokens {
  let head: number | undefined;
  return tokens.filter((token, index) => {
    if (token.type === 'thead_open' && isEmptyHead(tokens, index)) head = index;
    const inHead = head !== undefined;
    if (token.type === 'thead_close') head = undefined;
    return !inHead;
  });
}

function isEmptyHead(tokens: Tokens, start: number): boolean {
  let at = start;
  for (; at < tokens.length && tokens[at]?.type !== 'thead_close'; at++)
    if (tokens[at]?.type === 'inline' && tokens[at]?.content.trim() !== '') return false;
  return tokens[at + 1]?.type === 'tbody_open';
}
