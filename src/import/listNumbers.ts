import { parseBody } from '../markdown/render.ts';

interface Item {
  readonly number: number;
  readonly mark: string;
  readonly line: number;
}

/**
 * Markdown in which each item of a list is shown with the number that it is written with. Two lists with nothing between
 * them are one to markdown, which counts on from its first number; where the numbers do not, the mark after them
 * changes (`4)`), which begins a list of its own and shows on no page. A list with one number throughout is counted on purpose.
 */
export function keepNumbers(markdown: string): string {
  const lines = markdown.split('\n');
  const breaks = new Set<number>();
  for (const list of listsOf(markdown)) {
    const first = list[0];
    if (first === undefined || list.every(({ number }) => number === first.number)) continue;
    let { mark } = first;
    for (const [index, item] of list.entries()) {
      const before = list[index - 1];
      if (before !== undefined && item.number !== before.number + 1) {
        mark = mark === '.' ? ')' : '.';
        breaks.add(item.line);
      }
      if (mark !== item.mark)
        lines[item.line] = (lines[item.line] ?? '').replace(
          `${item.number}${item.mark}`,
          `${item.number}${mark}`,
        );
    }
  }
  return lines
    .map((line, at) => {
      const quoted = QUOTED.exec(line)?.[0].trimEnd() ?? '';
      return breaks.has(at) && lines[at - 1]?.trim() !== quoted ? `${quoted}\n${line}` : line;
    })
    .join('\n');
}

/**
 * Markdown whose items of lists are written with the numbers that they are shown with, as its readers saw them: of
 * `1. 2. 2.` the last is 3. A list with one number throughout stays, and so does one that a longer number would indent anew.
 */
export function countItems(markdown: string): string {
  const lines = markdown.split('\n');
  for (const list of listsOf(markdown)) {
    const first = list[0]?.number ?? 0;
    if (list.every(({ number }) => number === first)) continue;
    const counted = list.map((item, index) => ({ ...item, shown: String(first + index) }));
    if (counted.some(({ number, shown }) => String(number).length !== shown.length)) continue;
    for (const { number, shown, mark, line } of counted)
      lines[line] = (lines[line] ?? '').replace(`${number}${mark}`, `${shown}${mark}`);
  }
  return lines.join('\n');
}

/** What stands before a line within a quotation. */
const QUOTED = /^[ \t]*(?:>[ \t]*)*/;

/** The items of each numbered list whose every item begins a line, of a quotation too. */
function listsOf(markdown: string): readonly (readonly Item[])[] {
  if (!/^[ \t>]*\d{1,9}[.)][ \t]/m.test(markdown)) return [];
  const lines = markdown.split('\n');
  const lists: Item[][] = [];
  const open: Item[][] = [];
  for (const { type, info, markup, map } of parseBody(markdown)) {
    if (type === 'ordered_list_open') open.push([]);
    else if (type === 'list_item_open' && info !== '')
      open.at(-1)?.push({ number: Number(info), mark: markup, line: map?.[0] ?? 0 });
    else if (type === 'ordered_list_close') lists.push(open.pop() ?? []);
  }
  return lists.filter((list) =>
    list.every(({ number, mark, line }) => lines[line]?.replace(QUOTED, '').startsWith(`${number}${mark}`)),
  );
}
