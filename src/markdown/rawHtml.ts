import MarkdownIt, { type StateInline, type Token } from 'markdown-it';
import { readFootnotes } from './footnotes.ts';

/** A tag or comment of HTML in a body, which readers see as it is written. */
export interface RawHtml {
  /** Of the element, in lower case; `!--` of a comment, `!doctype` of a declaration. */
  readonly name: string;
  /** As it is written, of several lines the first. */
  readonly written: string;
  /** True within a table, where a text cannot have lines. */
  readonly inCell: boolean;
  /** How many more of this name follow. */
  readonly others: number;
  /** In the body, from 0. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/**
 * The first tag of each name, in the order in which they are written; what is in code, or escaped, is none. Names are those
 * of HTML, past ones too: `<name>` and `<o@example.org>` are words of people.
 */
export function rawHtml(body: string): readonly RawHtml[] {
  if (!/<[a-z!/]/i.test(body)) return [];
  const lines = body.split('\n');
  const found = new Map<string, RawHtml>();
  let line = 0;
  let inCell = false;
  for (const { type, map, content, children } of reader.parse(body, {})) {
    line = map?.[0] ?? line;
    inCell = type !== 'inline' ? type === 'td_open' || type === 'th_open' : inCell;
    for (const tag of tagsIn(children ?? [])) {
      const before = found.get(tag.markup);
      const one = before ?? { ...describe(tag, inCell), ...placeOf(tag, content, lines, line) };
      found.set(tag.markup, { ...one, others: before ? before.others + 1 : 0 });
    }
  }
  return [...found.values()];
}

/** The tags, comments and characters of HTML (`&amp;`) in a text that is no markdown, as they are written. */
export function htmlInText(text: string): readonly string[] {
  return [...text.matchAll(IN_TEXT)].flatMap(([written, comment, tag]) => {
    const name = (comment ?? tag)?.toLowerCase();
    return name === undefined || isHtml(name, written) ? [written] : [];
  });
}

/** `markup` is the name, `content` what is written, `info` its offset in its block's text, or in a picture's description. */
const TAG = 'raw_html';

function readTag(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
  WRITTEN.lastIndex = state.pos;
  const [written, comment, tag = ''] = WRITTEN.exec(state.src) ?? [];
  if (written === undefined) return false;
  const name = (comment ?? tag).toLowerCase();
  if (!isHtml(name, written)) return false;
  if (!silent) {
    const token = state.push(TAG, '', 0);
    token.markup = name;
    token.content = written;
    token.info = String(state.pos);
  }
  state.pos += written.length;
  return true;
}

function isHtml(name: string, written: string): boolean {
  return NAMES.has(name) && (!WITH_WORDS.test(written) || written.includes('='));
}

const WRITTEN = /<(?:(!--)|\/?(!?[a-z][a-z0-9]*)(?:[\s/][^<>]*)?>)/iy;
const IN_TEXT = new RegExp(
  String.raw`${WRITTEN.source}|&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,6});`,
  'gi',
);
/** `a <b and c> d` is most likely no tag with two attributes. */
const WITH_WORDS = /^<[a-z0-9]+\s+[a-z]/i;

// As a body is read, but for its bare addresses: a tag is no part of one.
const reader = new MarkdownIt({ html: false, typographer: false }).use(readFootnotes);
reader.inline.ruler.after('autolink', TAG, readTag);

function tagsIn(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    if (token.type === TAG) return [token];
    return token.type === 'image' ? tagsIn(token.children ?? []) : [];
  });
}

function describe({ markup: name, content }: Token, inCell: boolean) {
  return { name, written: content.split('\n')[0] ?? '', inCell };
}

/** A block's text has its lines as the body has them, without what makes it a quotation or an item. */
function placeOf(tag: Token, content: string, lines: readonly string[], start: number) {
  const [first = ''] = tag.content.split('\n');
  const at = Number(tag.info);
  if (content.startsWith(first, at)) {
    const before = content.slice(0, at).split('\n');
    const line = start + before.length - 1;
    const words = (content.split('\n')[before.length - 1] ?? '').trim();
    const column = lines[line]?.indexOf(words) ?? -1;
    if (column >= 0) {
      const indent = (before.at(-1) ?? '').trimStart().length;
      return { line, column: column + indent + 1 };
    }
  }
  for (let line = start; line < lines.length; line++) {
    const column = lines[line]?.indexOf(first) ?? -1;
    if (column >= 0) return { line, column: column + 1 };
  }
  return { line: start, column: 1 };
}

/** Of a comment, a declaration, and elements: those of the HTML standard, and those that it has given up. */
const NAMES: ReadonlySet<string> = new Set(
  `!-- !doctype a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset
  figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd
  label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output
  p param picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style
  sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(
    /\s+/,
  ),
);
