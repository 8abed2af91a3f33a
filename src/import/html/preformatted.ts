import type { Note } from '../note.ts';
import { append, childrenOf, create, findAll, isBlock, isText, textNodes } from './dom.ts';
import { emphases } from './emphasis.ts';

// Empty lines of the text would be taken for room between blocks; no text has this character, see `dropUnread`.
const EMPTY_LINE = '\u0001';

/** Makes each `<pre>` plain lines, as a fenced block has them: what stands in columns keeps them. */
export function settlePreformatted(body: HTMLElement, notes: Note[]): void {
  for (const block of findAll(body, 'pre')) {
    for (const link of findAll(block, 'a')) {
      const [href, shown] = [link.getAttribute('href') ?? '', (link.textContent ?? '').trim()];
      if (href !== '' && href !== shown)
        notes.push({
          code: 'link-dropped',
          message: `the link "${shown}" in preformatted text became plain text: ${href}`,
        });
    }
    if (emphases(block).length > 0)
      notes.push({
        code: 'emphasis-dropped',
        message: 'bold and italics in preformatted text were left out',
      });
    const lines = linesOf(block).replace(/^(?:[ \t]*\n)+|\s+$/g, '');
    const code = create(body, 'code', lines);
    const language = findAll(block, 'code')[0]?.getAttribute('class');
    if (language) code.setAttribute('class', language);
    for (const child of childrenOf(block)) child.remove();
    if (lines !== '') append(block, [code]);
  }
}

/** Keeps the empty lines of what is preformatted through the writing, until `withEmptyLines`. */
export function markEmptyLines(body: HTMLElement): void {
  for (const block of findAll(body, 'pre'))
    for (const text of textNodes(block)) text.data = text.data.replace(/^[ \t]*$/gm, EMPTY_LINE);
}

/** Markdown with those lines empty again. */
export function withEmptyLines(markdown: string): string {
  return markdown.replace(new RegExp(`[ \\t]*${EMPTY_LINE}`, 'g'), '');
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
