import { beginInDrawing, escapeUnknownTags, tagNames } from '../html/elements.ts';
import { flatTokens, parseWithHtml, type References, type Token } from './syntax.ts';

/** A part of a body that stands by itself: lines `from` to before `to`, from 0. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  /** The names of the HTML elements in it. */
  readonly tags: readonly string[];
}

/** The blocks of a text in order; what one HTML element holds is one block. Link definitions lie between blocks. */
export function splitBlocks(text: string, references: References): readonly Block[] {
  const groups = groupTokens(parseWithHtml(text, references));
  if (groups.some(([first]) => first?.type === 'html_block')) for (const [first] of groups) uncodeHtml(first);
  const blocks = groups.map(toBlock);
  const opened = blocks.map(openedIn);
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const length = runLength(blocks, opened, index);
    const run = blocks.slice(index, index + length);
    const [first, last] = [run[0], run.at(-1)];
    index += length;
    if (!first || !last) break;
    joined.push({
      from: first.from,
      to: last.to,
      tokens: run.flatMap(({ tokens }) => tokens),
      tags: [...new Set(run.flatMap(({ tags }) => tags))],
    });
  }
  return joined;
}

function groupTokens(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) groups.push([]);
    groups.at(-1)?.push(token);
    depth += token.nesting;
  }
  return groups;
}

function toBlock(tokens: readonly Token[]): Block {
  const [from = 0, to = 0] = tokens[0]?.map ?? [];
  const html = flatTokens(tokens).filter(isHtml);
  const drawn = beginInDrawing(html.map(({ content }) => content));
  for (const [index, token] of html.entries()) if (!drawn[index]) keepUnknown(token);
  const tags = [...new Set(html.flatMap(({ content }) => tagNames(content)))];
  return { from, to, tokens, tags };
}

function isHtml({ type }: Token): boolean {
  return type === 'html_block' || type === 'html_inline';
}

// `<insert name>` was written to be read.
function keepUnknown(token: Token): void {
  if (token.type === 'html_block') token.content = escapeUnknownTags(token.content);
  else if (tagNames(token.content).length === 0) token.type = 'text';
}

const HOLDERS =
  /<(\/?)(?:article|aside|blockquote|center|details|div|dl|figure|footer|form|header|main|nav|ol|section|table|ul)\b[^<>]*>/gi;

/** How many elements a block opens more than it closes. */
function openedIn({ tokens }: Block): number {
  let open = 0;
  for (const { content } of flatTokens(tokens).filter(isHtml))
    for (const [, slash] of content.matchAll(HOLDERS)) open += slash === '/' ? -1 : 1;
  return open;
}

/** How many blocks from here on the element that begins here holds; 1 where it does not end. */
function runLength(blocks: readonly Block[], opened: readonly number[], start: number): number {
  if (blocks[start]?.tokens[0]?.type !== 'html_block') return 1;
  let open = 0;
  for (let index = start; index < blocks.length; index++) {
    open += opened[index] ?? 0;
    if (open <= 0) return index - start + 1;
  }
  return 1;
}

// Beside blocks of HTML, lines of HTML that are set in are no code: an editor indented them.
function uncodeHtml(token: Token | undefined): void {
  if (
    token?.type === 'code_block' &&
    /^\s*<\/?[a-z]/i.test(token.content) &&
    tagNames(token.content).length > 0
  )
    token.type = 'html_block';
}
