import { withoutNoteLinks } from '../lib/noteMarkup.ts';
import { oneLine } from '../lib/oneLine.ts';

/** A paragraph, heading, list item, row of a table or piece of code, as text. */
export interface TextBlock {
  /** White space is one space; no markup. */
  readonly text: string;
  readonly isHeading: boolean;
  /** The `id` of the block's element, or of the nearest one around it. */
  readonly id?: string;
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tr hr div section figure figcaption'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g;
const ID = /\sid="([^"]*)"/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * The blocks of a body's HTML in order, as our own markdown renders it: quoted attributes, four entities, no raw HTML. Footnotes
 * are blocks, their marks no text.
 */
export function textBlocks(whole: string): readonly TextBlock[] {
  const html = withoutNoteLinks(whole);
  const blocks: TextBlock[] = [];
  // The open block elements, outermost first.
  const open: { readonly name: string; readonly id: string | undefined }[] = [];
  let text = '';
  const close = () => {
    const words = oneLine(text);
    text = '';
    if (words === '') return;
    const id = open.findLast((element) => element.id !== undefined)?.id;
    const isHeading = /^h[1-6]$/.test(open.at(-1)?.name ?? '');
    blocks.push(id === undefined ? { text: words, isHeading } : { text: words, isHeading, id });
  };
  let end = 0;
  for (const tag of html.matchAll(TAG)) {
    const [written, slash, name = '', attributes = ''] = tag;
    text += unescapeHtml(html.slice(end, tag.index));
    end = tag.index + written.length;
    if (name === 'br') text += ' ';
    else if ((name === 'td' || name === 'th') && !slash && text.trim() !== '') text += ' · ';
    if (!BLOCKS.has(name)) continue;
    close();
    if (!slash && name !== 'hr') open.push({ name, id: idOf(attributes) });
    const opened = slash ? open.findLastIndex((element) => element.name === name) : -1;
    if (opened !== -1) open.length = opened;
  }
  text += unescapeHtml(html.slice(end));
  close();
  return blocks;
}

function idOf(attributes: string): string | undefined {
  const id = ID.exec(attributes)?.[1];
  return id === undefined ? undefined : unescapeHtml(id);
}

function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
