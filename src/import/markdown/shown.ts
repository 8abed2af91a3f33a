import { parseBody } from '../../markdown/render.ts';
import { tagNames } from '../html/elements.ts';
import type { Note } from '../note.ts';
import { listed } from './dialect.ts';

const KINDS: readonly (readonly [what: string, mark: RegExp])[] = [
  ['tags', /<\/?[a-z][^<>\n]*>|<!--/gi],
  ['footnote marks', /\[\^[^\]\s]+\]/g],
  ['template code', /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}/g],
  ['attribute lists', /\{:[^{}\n]*\}/g],
];

/** Notes on what a page will show as it is written, as no release has such markup. */
export function shownMarkup(markdown: string): readonly Note[] {
  const texts = parseBody(markdown).flatMap((block) => {
    // Lines of HTML that are set in are code to markdown, and maybe not to their author.
    if (block.type === 'code_block') return tagNames(block.content).length > 0 ? [block.content] : [];
    const isShown = (type: string) => type === 'text' || type === 'footnote_stray';
    return [(block.children ?? []).map((token) => (isShown(token.type) ? token.content : ' ')).join('')];
  });
  return KINDS.flatMap(([what, mark]): readonly Note[] => {
    const found = texts.flatMap((text) => text.match(mark) ?? []);
    if (found.length === 0) return [];
    return [{ code: 'markup-shown', message: `${what} that are shown as text: ${listed(found)}` }];
  });
}
