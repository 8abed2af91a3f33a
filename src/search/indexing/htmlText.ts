import { withoutNoteLinks } from '../../lib/noteMarkup.ts';

/** Elements within a line of text: a word goes on behind their tags. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'mark',
  's',
  'small',
  'strong',
  'sub',
  'sup',
  'u',
]);
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]*)(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ALT = /\balt="([^"]*)"/;
const ENTITY = /&(?:amp|lt|gt|quot|#39|#x27|nbsp);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': '\u00a0',
};

/**
 * The text of a body's HTML as `src/markdown` writes it, where only tags have `<` and only these entities occur; the
 * descriptions of pictures are part of it. Blocks are kept apart by a line break.
 */
export function textOfHtml(html: string): string {
  return withoutNoteLinks(html)
    .replace(TAG, (tag, name: string) => {
      if (INLINE.has(name)) return '';
      return name === 'img' ? ` ${ALT.exec(tag)?.[1] ?? ''} ` : '\n';
    })
    .replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
}
