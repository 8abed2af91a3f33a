import type { Excerpt } from '../search/excerpt.ts';
import { encodeDirective } from './encodeDirective.ts';

/** Words of a text fragment: enough to be found once, few enough to stay within a paragraph. */
const WORDS = 8;

/**
 * A link straight to the paragraph that an excerpt is from: by its id, else by its words as a text fragment (WICG
 * Scroll To Text Fragment), which browsers without them pass over. The release itself where the excerpt is from no
 * paragraph.
 */
export function paragraphLink(href: string, { id, pieces }: Pick<Excerpt, 'id' | 'pieces'>): string {
  if (id !== undefined) return `${href}#${encodeURIComponent(id)}`;
  const whole = pieces.map(({ text }) => text).join('');
  // What is on both sides of something left out stands nowhere side by side.
  const [stretch = ''] = whole.split('…').filter((text) => text.trim() !== '');
  const words = stretch.trim().split(/\s+/).slice(0, WORDS).join(' ');
  return words === '' ? href : `${href}#:~:text=${encodeDirective(words)}`;
}
