import { oneLine } from './oneLine.ts';

/** `text` in at most `limit` characters, cut between words and ended by `…` where something is left out. */
export function cutText(text: string, limit: number): string {
  const flat = oneLine(text);
  if (flat.length <= limit) return flat;
  const head = flat.slice(0, limit - 1);
  const space = head.lastIndexOf(' ');
  const kept = space > limit / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}
