import { parseBody } from './render.ts';

/** markdown-it reads no further inside of so many lists (two each), quotations and footnotes, and leaves out what is left of the body. */
const MOST = 100;

/**
 * A line without which no body is nested that deep: a quotation takes a character for its level, a footnote its label, and
 * a list two columns, which is half a tab, for its two.
 */
const FAR_IN = new RegExp(String.raw`^(?:[ \t>*+\-\d.)]|\[\^[^\s[\]]+\]:){${MOST / 4 - 1}}`, 'm');
const HOLDERS = new Set(['blockquote_open', 'list_item_open', 'footnote_open']);

/** The first line of a body, from 0, that is nested too deep for it and what follows to be read; undefined mostly. */
export function tooDeepLine(body: string): number | undefined {
  if (!FAR_IN.test(body)) return undefined;
  const found = parseBody(body).find(({ type, level }) => level >= MOST - 1 && HOLDERS.has(type));
  return found && (found.map?.[0] ?? 0);
}
