import type { Note } from '../note.ts';
import {
  append,
  childrenOf,
  create,
  findAll,
  isBlock,
  isText,
  putBefore,
  rename,
  textNodes,
  unwrap,
} from './dom.ts';
import { emphases } from './emphasis.ts';

// Empty lines of the text would be taken for room between blocks; no text has this character, see `dropUnread`.
const EMPTY_LINE = '\u0001';

/**
 * Makes each `<pre>` plain lines, as a fenced block has them: what stands in columns keeps them. One with links, which
 * such a block cannot have, becomes text with line breaks. Links are settled before.
 */
export function settlePreformatted(body: HTMLElement, notes: Note[]): void {
  for (const block of findAll(body, 'pre')) {
    if (findAll(block, 'a').some(leadsElsewhere)) breakLines(block, notes);
    else fence(block, notes);
  }
}

/** True for a link whose address the text does not show. */
function leadsElsewhere(link: Element): boolean {
  return link.getAttribute('href') !== (link.textContent ?? '').trim();
}

function breakLines(block: Element, notes: Note[]): void {
  for (const code of findAll(block, 'code')) unwrap(code);
  for (const text of textNodes(block)) {
    const [first = '', ...rest] = text.data.replace(/\r\n?/g, '\n').split('\n');
    putBefore(text, first, ...rest.flatMap((line) => [create(block, 'br'), line]));
    text.remove();
  }
  rename(block, 'div');
  notes.push({
    code: 'preformatted-unfolded',
    message: 'preformatted text with links became paragraphs: what stood in columns no longer does',
  });
}

function fence(block: Element, notes: Note[]): void {
  if (emphases(block).length > 0)
    notes.push({
      code: 'emphasis-dropped',
      message: 'bold and italics in preformatted text were left out',
    });
  const lines = linesOf(block)
    .trimEnd()
    .replace(/^(?:[ \t]*\n)+/, '');
  const code = create(block, 'code', lines);
  const language = findAll(block, 'code')[0]?.getAttribute('class');
  if (language) code.setAttribute('class', language);
  for (const child of childrenOf(block)) child.remove();
  if (lines !== '') append(block, [code]);
}

/** Keeps the empty lines of what is preformatted through the writing, until `withEmptyLines`. */
export function markEmptyLines(body: HTMLElement): void {
  for (const block of findAll(body, 'pre'))
    for (const text of textNodes(block)) text.data = text.data.replace(/^[ \t]*$/gm, EMPTY_LINE);
}

/** Markdown with those lines empty again. */
export function withEmptyLines(markdown: string): string {
  return markdown.replace(new RegExp(`(?<![ \\t])[ \\t]*${EMPTY_LINE}`, 'g'), '');
}

function linesOf(node: Node): string {
  if (isText(node)) return node.data.replace(/\r\n?/g, '\n');
  if (node.nodeName === 'BR') return '\n';
  return childrenOf(node).reduce((text, child) => {
    const inner = linesOf(child);
    return isBlock(child) ? `${endLine(text)}${endLine(inner)}` : text + inner;
  }, '');
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
