import { formatDay } from '../lib/formatMoment.ts';
import type { SearchWords } from '../model/searchWords.ts';
import { element } from './element.ts';
import type { Hit } from './shardSearch.ts';

/** A result as it stands in the list, built like a release in the site's other lists. */
export function resultItem(hit: Hit, words: SearchWords, lang: string): HTMLLIElement {
  const facts = element('p', { class: 'facts' });
  facts.append(element('span', { class: 'kind' }, words.types[hit.type] ?? hit.type));
  facts.append(element('time', { datetime: hit.day }, formatDay(hit.day, lang)));
  if (hit.withdrawn) facts.append(element('strong', { class: 'tag' }, words.withdrawn));
  const title = element('h2', {}, element('a', { href: hit.href }, hit.title));
  const excerpt = element('p', {});
  for (const { text, marked } of hit.excerpt) excerpt.append(marked ? element('mark', {}, text) : text);
  return element('li', {}, element('article', {}, facts, title, excerpt));
}

/** Stands for a result whose text could not be fetched. */
export function failedItem(words: SearchWords): HTMLLIElement {
  return element('li', { class: 'failed' }, words.failed);
}
