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

/**
 * Numbers that markdown takes for those of a list (CommonMark 5.2 and 5.3: up to nine digits and a full stop, counted
 * on from the first whatever they say), where they most likely begin sentences, as in `25. mail 2021`: alone in their
 * list, or shown as others than they are. A list may be numbered with one number throughout. Lists in lists are not looked at.
 */
export function oddNumbers(body: string): readonly OddNumber[] {
  if (!/^ {0,3}\d{1,9}[.)][ \t]+\S/m.test(body)) return [];
  const found: OddNumber[] = [];
  let items: { readonly number: number; readonly mark: string; readonly line: number }[] = [];
  for (const { type, level, info, markup, map } of parseBody(body)) {
    if (level === 0 && type === 'ordered_list_open') items = [];
    else if (level === 1 && type === 'list_item_open' && info !== '')
      items.push({ number: Number(info), mark: markup, line: map?.[0] ?? 0 });
    else if (level === 0 && type === 'ordered_list_close') {
      const first = items[0]?.number ?? 0;
      if (items.length > 1 && items.every(({ number }) => number === first)) continue;
      for (const [index, { number, mark, line }] of items.entries()) {
        if (items.length === 1 || number !== first + index)
          found.push({ marker: `${number}${mark}`, shown: `${first + index}${mark}`, line });
      }
    }
  }
  return found;
}
