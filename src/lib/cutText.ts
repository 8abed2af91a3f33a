import { oneLine } from './oneLine.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `text` in at most `limit` UTF-16 units, cut between words and ended by `…` where something is left out. */
export function cutText(text: string, limit: number): string {
  const flat = oneLine(text);
  if (flat.length <= limit) return flat;
  const space = flat.lastIndexOf(' ', limit - 2);
  // Within a word, at least a letter stays whole, with what is drawn as one with it.
  const end = space > limit / 2 ? space : (graphemes.segment(flat).containing(limit - 1)?.index ?? 0);
  const kept = flat.slice(0, end);
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}
