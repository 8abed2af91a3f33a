import { fillDayForm } from '../lib/formatMoment.ts';
import { splitNumbers } from '../lib/wholeNumbers.ts';
import type { SearchWords } from '../model/searchWords.ts';
import type { Excerpt, ExcerptPiece } from '../search/excerpt.ts';
import type { Hit } from '../search/request.ts';
import { element } from './element.ts';
import { paragraphLink } from './paragraphLink.ts';

/** A result as it stands in the list, built like a release in the site's other lists; its excerpt comes later. */
export function resultItem(hit: Hit, words: SearchWords): HTMLLIElement {
  const facts = element('p', { class: 'facts' });
  // As in all lists: most are plain press releases, and to say so of each says nothing.
  if (hit.type !== 'release') {
    const lang = words.typesIn?.[hit.type];
    const apart = lang === undefined ? {} : { lang };
    facts.append(element('span', { class: 'kind', ...apart }, words.types[hit.type] ?? hit.type));
  }
  const day = hit.date.slice(0, 10);
  facts.append(element('time', { datetime: hit.date }, fillDayForm(words.listDays, day)));
  if (hit.withdrawn) facts.append(element('strong', { class: 'tag' }, words.withdrawn));
  const title = element('h3', {}, element('a', { href: hit.href }, hit.title));
  return element('li', {}, element('article', {}, facts, title, element('p', { class: 'excerpt' })));
}

/** Puts the excerpt into a result, as a link straight to its paragraph where it is from one, and marks its title. */
export function showExcerpt(item: Element, hit: Hit, excerpt: Excerpt): void {
  item.querySelector('h3 a')?.replaceChildren(...markedText(excerpt.title));
  const link = element('a', { href: paragraphLink(hit.href, excerpt) }, ...markedText(excerpt.pieces));
  fill(item, excerpt.pieces.length === 0 ? [] : [link]);
}

/** What is marked may begin or end within a number. */
function markedText(pieces: readonly ExcerptPiece[]): readonly (Node | string)[] {
  const left = [...pieces];
  const take = (length: number): readonly (Node | string)[] => {
    const first = length === 0 ? undefined : left.shift();
    if (!first) return [];
    const text = first.text.slice(0, length);
    if (text.length < first.text.length) left.unshift({ ...first, text: first.text.slice(length) });
    return [first.marked ? element('mark', {}, text) : text, ...take(length - text.length)];
  };
  return splitNumbers(pieces.map(({ text }) => text).join('')).flatMap(({ text, isNumber }) => {
    const nodes = take(text.length);
    return isNumber ? [element('span', { class: 'number' }, ...nodes)] : nodes;
  });
}

/** Says that a result's text could not be had. */
export function showNoExcerpt(item: Element, words: SearchWords): void {
  fill(item, [element('span', { class: 'failed' }, words.textFailed)]);
}

function fill(item: Element, content: readonly (Node | string)[]): void {
  const place = item.querySelector('.excerpt');
  place?.classList.add('there');
  place?.replaceChildren(...content);
}
