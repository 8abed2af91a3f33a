import { parseBody } from './render.ts';

/** A number in a body that is not read as it was most likely meant. */
export interface OddNumber {
  /** As it is written: `25.`. */
  readonly marker: string;
  /** What is shown for it; the same for the only item of a list. */
  readonly shown: string;
  /** In the body, from 0. */
  readonly line: number;
}

interface Item {
  readonly number: number;
  readonly mark: string;
  readonly line: number;
}

/**
 * Numbers that markdown takes for those of a list (CommonMark 5.2 and 5.3: up to nine digits and a full stop, counted
 * on from the first whatever they say), where they most likely begin sentences, as in `25. mail 2021`: alone in their
 * list and in no count that goes on beyond it, or shown as others than they are. A list may be numbered with one number
 * throughout. Lists in lists are not looked at.
 */
export function oddNumbers(body: string): readonly OddNumber[] {
  if (!/^ {0,3}\d{1,9}[.)][ \t]+\S/m.test(body)) return [];
  const lists = listsOf(body);
  const counted = countedOn(lists);
  return lists.flatMap((list) => {
    const first = list[0]?.number ?? 0;
    if (list.length > 1 && list.every(({ number }) => number === first)) return [];
    return list.flatMap(({ number, mark, line }, index) => {
      const alone = list.length === 1 && !counted.has(list);
      const odd = alone || number !== first + index;
      return odd ? [{ marker: `${number}${mark}`, shown: `${first + index}${mark}`, line }] : [];
    });
  });
}

function listsOf(body: string): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  for (const { type, level, info, markup, map } of parseBody(body)) {
    if (level === 0 && type === 'ordered_list_open') lists.push([]);
    else if (level === 1 && type === 'list_item_open' && info !== '')
      lists.at(-1)?.push({ number: Number(info), mark: markup, line: map?.[0] ?? 0 });
  }
  return lists;
}

/**
 * The lists that count on from one another, as the paragraphs of a speech do that has headings and quotations between
 * them. A count begins with 1 or with two items.
 */
function countedOn(lists: readonly (readonly Item[])[]): ReadonlySet<readonly Item[]> {
  const counts = new Map<number, readonly Item[]>();
  const found = new Set<readonly Item[]>();
  for (const list of lists) {
    const first = list[0]?.number ?? 0;
    const before = counts.get(first);
    if (before) for (const each of [before, list]) found.add(each);
    counts.delete(first);
    if (before || first === 1 || list.length > 1) counts.set(first + list.length, list);
  }
  return found;
}
