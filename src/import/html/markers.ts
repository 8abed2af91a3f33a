import type { Note } from '../note.ts';
import { childrenOf, create, findAll, isBlock, isElement, isText, putBefore, rename, unwrap } from './dom.ts';

const STYLE =
  /(?:^|;)\s*list-style(?:-type)?\s*:[^;]*?\b(none|(?:lower|upper)-(?:alpha|latin|roman)|decimal)\b/i;
const TYPES: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

interface Item {
  readonly element: Element;
  readonly number: number;
  readonly style: string;
}

/**
 * Numbers of lists as browsers count them (HTML, 4.4.5 and 4.4.8: `start`, `reversed`, `value`): each item is given its own as
 * `value`. Markdown has figures only, and "under (b)" would lead nowhere: a list with letters or Roman numerals becomes
 * paragraphs that begin with them, and an item without any, a part of the one before it.
 */
export function settleMarkers(body: Element, notes: Note[]): void {
  for (const list of [...findAll(body, 'ol')].reverse()) {
    const items = itemsOf(list);
    for (const { element, number } of items) element.setAttribute('value', String(number));
    const lettered = items.find(({ style }) => /alpha|latin|roman/.test(style));
    if (lettered) {
      const marks = items.map(({ number, style }) => markOf(number, style));
      for (const [index, { element }] of items.entries()) {
        beginWith(element, marks[index] ?? '');
        rename(element, 'div');
      }
      rename(list, 'div');
      notes.push({
        code: 'markers-written',
        message: `a list of ${markOf(lettered.number, lettered.style)} and so on became paragraphs that begin so`,
      });
    } else for (const { element, style } of items) if (style === 'none') joinEarlier(list, element);
  }
}

function itemsOf(list: Element): readonly Item[] {
  const own = childrenOf(list)
    .filter(isElement)
    .filter(({ nodeName }) => nodeName === 'LI');
  const step = list.hasAttribute('reversed') ? -1 : 1;
  let next = wholeNumber(list.getAttribute('start')) ?? (step === 1 ? 1 : own.length);
  const style = styleOf(list) ?? 'decimal';
  return own.map((element) => {
    const number = wholeNumber(element.getAttribute('value')) ?? next;
    next = number + step;
    return { element, number, style: styleOf(element) ?? style };
  });
}

function wholeNumber(given: string | null): number | undefined {
  return given !== null && /^\s*\d{1,9}\s*$/.test(given) ? Number(given) : undefined;
}

function styleOf(element: Element): string | undefined {
  return (
    STYLE.exec(element.getAttribute('style') ?? '')?.[1]?.toLowerCase() ??
    TYPES[element.getAttribute('type') ?? '']
  );
}

function markOf(number: number, style: string): string {
  if (style === 'none') return '';
  const mark =
    number < 1 || style === 'decimal'
      ? String(number)
      : style.endsWith('roman')
        ? roman(number)
        : letters(number);
  return `${style.startsWith('lower') ? mark.toLowerCase() : mark}.`;
}

/** 1 is A, 27 is AA. */
function letters(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Browsers have no Roman numerals from 4000 on. */
function roman(number: number): string {
  if (number > 3999) return String(number);
  let left = number;
  return ROMAN.map(([value, mark]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return mark.repeat(times);
  }).join('');
}

/** Puts a mark before the first words of an item, within its first paragraph where it has one. */
function beginWith(item: Element, mark: string): void {
  if (mark === '') return;
  let place = item;
  for (;;) {
    const first = childrenOf(place).find((child) => !isText(child) || child.data.trim() !== '');
    if (!isElement(first) || !/^(?:P|DIV)$/.test(first.nodeName)) break;
    place = first;
  }
  const first = childrenOf(place).find((child) => !isText(child) || child.data.trim() !== '');
  const text = item.ownerDocument.createTextNode(`${mark} `);
  if (isElement(first) && isBlock(first)) putBefore(first, create(item, 'p', mark));
  else place.insertBefore(text, place.firstChild);
}

/** An item that shows no number stands below the one before it; the first, before the list. */
function joinEarlier(list: Element, item: Element): void {
  let before = item.previousSibling;
  while (before !== null && before.nodeName !== 'LI') before = before.previousSibling;
  const part = create(list, 'div');
  for (const child of childrenOf(item)) part.appendChild(child);
  if (before === null) putBefore(list, part);
  else before.appendChild(part);
  item.remove();
  if (findAll(list, 'li').length === 0) unwrap(list);
}
