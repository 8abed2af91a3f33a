import type { Note } from '../note.ts';
import { append, childrenOf, create, findAll, isElement, putBefore, replace, unwrap } from './dom.ts';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const NEVER_IN_CELL = ['table', 'ul', 'ol', 'blockquote', 'pre'];
/** Rows from which on a table with a heading in a cell is one of facts: what arranges a page has two or three. */
const FACTS = 4;

/** Whether tables may have been made to arrange a page, or are known to be tables, as where HTML was made of markdown. */
export type TableUse = 'any' | 'tables';

/**
 * Makes each table one that markdown can say: a plain grid with one header row, of which a cell's heading is text. A
 * table that only arranges a page (one column, or blocks in its cells) becomes paragraphs.
 */
export function settleTables(body: HTMLElement, use: TableUse, notes: Note[]): void {
  for (const table of [...findAll(body, 'table')].reverse()) {
    for (const caption of findOwn(table, 'caption')) {
      const paragraph = create(body, 'p');
      append(paragraph, childrenOf(caption));
      putBefore(table, paragraph);
      caption.remove();
    }
    const rows = findOwn(table, 'tr').filter((row) => use === 'tables' || hasText(row));
    const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
    const headings = findAll(table, ...HEADINGS);
    const arranges = columns < 2 || (headings.length > 0 && rows.length < FACTS);
    const isTable = use === 'tables' ? columns > 0 : !arranges;
    if (!isTable || findAll(table, ...NEVER_IN_CELL).length > 0) unfold(table, notes);
    else {
      for (const heading of headings) unwrap(heading);
      rebuild(table, rows, use);
    }
  }
}

/** What belongs to this table and not to one in its cells. */
function findOwn(table: Element, ...names: readonly string[]): readonly Element[] {
  return findAll(table, ...names).filter((part) => part.closest('table') === table);
}

function cellsOf(row: Element): readonly Element[] {
  return childrenOf(row)
    .filter(isElement)
    .filter((cell) => cell.nodeName === 'TD' || cell.nodeName === 'TH');
}

function unfold(table: Element, notes: Note[]): void {
  const cells = findOwn(table, 'td', 'th');
  for (const cell of cells) {
    const block = create(table.ownerDocument.body, 'div');
    append(block, childrenOf(cell));
    replace(cell, block);
  }
  for (const part of findOwn(table, 'thead', 'tbody', 'tfoot', 'tr')) unwrap(part);
  unwrap(table);
  if (cells.length > 1)
    notes.push({
      code: 'table-unfolded',
      message: `a table of ${cells.length} cells that arranged the page became paragraphs`,
    });
}

function rebuild(table: Element, rows: readonly Element[], use: TableUse): void {
  const grid = use === 'tables' ? toGrid(rows) : withoutEmpty(toGrid(rows));
  const [first, ...rest] = grid;
  if (!first) return;
  const headed = rows[0] !== undefined && (use === 'tables' ? isHead(rows[0]) : isHeader(rows[0]));
  const empty = first.map(() => undefined);
  const document = table.ownerDocument;
  const below = headed ? rest : grid;
  const aligned = first.map((cell, x) => alignmentOf(below.map((line) => line[x])) ?? alignmentOf([cell]));
  const lines = [headed ? first : empty, ...below].map((cells, index) => {
    const row = document.createElement('tr');
    append(
      row,
      cells.map((cell) => moveInto(document.createElement(index === 0 ? 'th' : 'td'), cell)),
    );
    return row;
  });
  for (const [x, cell] of cellsOf(lines[0] ?? table).entries()) {
    const alignment = aligned[x];
    if (alignment !== undefined) cell.setAttribute('align', alignment);
  }
  for (const child of childrenOf(table)) child.remove();
  append(table, lines);
}

// Cells that reach over several columns or rows leave empty places, so that every column keeps its own.
function toGrid(rows: readonly Element[]): readonly (readonly (Element | undefined)[])[] {
  const grid: (Element | undefined)[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (taken[y]?.has(x)) x++;
      const line = grid[y];
      if (line) line[x] = cell;
      for (let dy = 0; dy < span(cell, 'rowspan'); dy++) {
        for (let dx = 0; dx < span(cell, 'colspan'); dx++) taken[y + dy]?.add(x + dx);
      }
    }
  }
  const width = Math.max(...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_, x) => line[x]));
}

function withoutEmpty(
  grid: readonly (readonly (Element | undefined)[])[],
): readonly (readonly (Element | undefined)[])[] {
  const used = (grid[0] ?? []).flatMap((_, x) => (grid.some((line) => hasText(line[x])) ? [x] : []));
  return grid.map((line) => used.map((x) => line[x]));
}

/** How the cells of a column stand, where all that have a text stand alike: markdown knows columns only. */
function alignmentOf(cells: readonly (Element | undefined)[]): string | undefined {
  const told = cells.some(hasText) ? cells.filter(hasText) : cells;
  const [first, ...others] = new Set(told.map((cell) => cell && alignOf(cell)));
  return others.length === 0 ? first : undefined;
}

function alignOf(cell: Element): string | undefined {
  const [, styled] = /(?:^|;)\s*text-align\s*:\s*(\w+)/i.exec(cell.getAttribute('style') ?? '') ?? [];
  const alignment = (styled ?? cell.getAttribute('align') ?? '').toLowerCase();
  return /^(?:left|right|center)$/.test(alignment) ? alignment : undefined;
}

function hasText(element: Element | undefined): boolean {
  return (element?.textContent ?? '').trim() !== '';
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Math.min(Math.max(value || 1, 1), 100);
}

function isHeader(row: Element): boolean {
  return isHead(row) || cellsOf(row).every((cell) => cell.nodeName === 'TH' || isBold(cell));
}

function isHead(row: Element): boolean {
  return isElement(row.parentNode) && row.parentNode.nodeName === 'THEAD';
}

function isBold(cell: Element): boolean {
  const bold = findAll(cell, 'b', 'strong')
    .map((part) => part.textContent ?? '')
    .join('');
  return bold.replace(/\s+/g, '') === (cell.textContent ?? '').replace(/\s+/g, '');
}

function moveInto(target: Element, cell: Element | undefined): Element {
  if (cell) append(target, childrenOf(cell));
  return target;
}
