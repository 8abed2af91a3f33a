import TurndownService from 'turndown';
import { parseInPlace } from '../../markdown/render.ts';
import type { DraftBody } from '../draft.ts';
import { keepNumbers } from '../listNumbers.ts';
import { escapeLinkText, escapeMarkdown } from '../markdownEscape.ts';
import type { Note } from '../note.ts';
import { settleBreaks } from './breaks.ts';
import { dropUnread, linkPlayers, raiseDigits, unwrapStyling } from './clean.ts';
import { childrenOf, isElement, parseHtml, spacedText, unwrap, wordsOf } from './dom.ts';
import { emphases, settleEmphasis } from './emphasis.ts';
import { settleLinks, settlePictures } from './links.ts';
import { settleLists } from './lists.ts';
import { settleMarkers } from './markers.ts';
import { markEmptyLines, settlePreformatted, withEmptyLines } from './preformatted.ts';
import { settleTables, type TableUse } from './tables.ts';

const turndown = createService();

/**
 * HTML → the markdown that renders as its words. The result is rendered and its words are compared with the HTML's;
 * where bold and italics break it they go, and where words still differ a note says so.
 */
export function htmlToMarkdown(html: string, base: string | undefined, tables: TableUse = 'any'): DraftBody {
  const notes: Note[] = [];
  const body = parseHtml(html);
  dropUnread(body, notes);
  linkPlayers(body, notes);
  settlePictures(body, base, notes);
  settleLinks(body, base, notes);
  raiseDigits(body, notes);
  settlePreformatted(body, notes);
  unwrapStyling(body);
  settleMarkers(body, notes);
  const words = wordsOf(spacedText(body));
  // Tables first: a header row is known by its bold, which emphasis then takes off.
  settleLists(body);
  settleTables(body, tables, notes);
  settleEmphasis(body);
  settleBreaks(body);
  const markdown = convert(body);
  const difference = firstDifference(words, wordsOf(markdownText(markdown)));
  if (difference === undefined) return { markdown, notes };
  for (const element of emphases(body)) unwrap(element);
  body.normalize();
  const plain = convert(body);
  const left = firstDifference(words, wordsOf(markdownText(plain)));
  const code = left === undefined ? 'emphasis-dropped' : 'words-differ';
  const message =
    left === undefined ? `bold and italics were left out: ${difference}` : `the words differ: ${left}`;
  return { markdown: left === undefined ? plain : markdown, notes: [...notes, { code, message }] };
}

/** The text that a markdown body renders as, with a space between blocks, footnotes where they are written and without marks. */
export function markdownText(markdown: string): string {
  return tokensText(parseInPlace(markdown));
}

/** The same of a body that is parsed. */
export function tokensText(tokens: readonly ReturnType<typeof parseInPlace>[number][]): string {
  return tokens
    .map((block) => {
      const inline = block.children?.map((token) => {
        if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
        return token.type === 'image' || token.content !== '' ? token.content : '';
      });
      return inline?.join('') ?? block.content;
    })
    .filter((text) => text !== '')
    .join(' ');
}

function convert(body: HTMLElement): string {
  markEmptyLines(body);
  // An image is never written here, so `![` is an exclamation before a link.
  const markdown = turndown.turndown(body).replace(/!\[/g, '\\![');
  const tidy = markdown
    // From the first space of a run only, or a long one within a line would take minutes.
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return keepNumbers(withEmptyLines(tidy));
}

/** Where two lists of words differ first, in words; undefined where they do not. */
export function firstDifference(before: readonly string[], after: readonly string[]): string | undefined {
  const at = before.findIndex((word, index) => word !== after[index]);
  if (at < 0 && before.length === after.length) return undefined;
  const place = at < 0 ? before.length : at;
  const show = (words: readonly string[]) => `"${words.slice(Math.max(0, place - 2), place + 4).join(' ')}"`;
  return `${show(before)} became ${show(after)}`;
}

function createService(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    br: '\\',
  });
  service.escape = escapeMarkdown;
  service.addRule('struck', { filter: ['s', 'del'], replacement: (content) => `~~${content}~~` });
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    // A final # would be read as the heading's closing sequence.
    replacement: (content, node) =>
      `\n\n${'#'.repeat(Number(node.nodeName.slice(1)))} ${joinLines(content).replace(/#$/, '\\#')}\n\n`,
  });
  service.addRule('numbered', {
    filter: 'ol',
    replacement: (content, node) => beside(node) + content + beside(node),
  });
  service.addRule('item', { filter: 'li', replacement: (content, node) => `${itemOf(content, node)}\n` });
  service.addRule('link', {
    filter: (node) => node.nodeName === 'A',
    replacement: (content, node) =>
      content.trim() === '' ? content : `[${escapeLinkText(joinLines(content))}](${destination(node)})`,
  });
  service.addRule('cell', { filter: ['td', 'th'], replacement: (content) => `| ${joinLines(content)} ` });
  service.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const row = `${content.replace(/\n/g, '')}|\n`;
      return node.previousSibling ? row : `${row}${childrenOf(node).map(delimiter).join('')}|\n`;
    },
  });
  service.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  return service;
}

function delimiter(cell: Node): string {
  const alignment = isElement(cell) ? cell.getAttribute('align') : null;
  const [start, end] = [
    alignment === 'left' || alignment === 'center',
    alignment === 'right' || alignment === 'center',
  ];
  return `| ${start ? ':' : ''}---${end ? ':' : ''} `;
}

function itemOf(content: string, node: Node): string {
  const list = node.parentNode;
  const mark = isElement(list) && list.nodeName === 'OL' ? `${numberOf(node)}. ` : '- ';
  const text = content
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`);
  return mark + text;
}

/** As `settleMarkers` left it. */
function numberOf(item: Node | null): number {
  return Number((isElement(item) && item.getAttribute('value')) || 1);
}

/** What stands before and after a numbered list: only one that begins with 1 may follow a paragraph's line (CommonMark 5.3). */
function beside(list: Node): string {
  const last = isElement(list.parentNode) && list.parentNode.nodeName === 'LI' && list.nextSibling === null;
  return last && numberOf(list.firstChild) === 1 ? '\n' : '\n\n';
}

// Percent-encoded, so that nothing in an address can end it.
function destination(node: Node): string {
  const href = isElement(node) ? (node.getAttribute('href') ?? '') : '';
  return href.replace(/[\s()<>|\\]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

function joinLines(text: string): string {
  return text.replace(/\\?\s*\n\s*/g, ' ').trim();
}
